#!/bin/sh
# Uploads what changed of a site to a bucket that speaks S3, and deletes there what is gone:
#
#   upload-s3.sh site s3://plenum          with the AWS command line (aws), or
#   upload-s3.sh site remote:plenum        with rclone, which knows most other hosts too
#
# Builds leave what is the same as it was, so that the times of change tell what is to be sent. New files go first and
# old ones last: who reads meanwhile finds no page whose parts are gone.
set -eu
site=${1:?the folder of the site} target=${2:?where it goes}
case $target in
s3://*)
	aws s3 sync "$site" "$target" --exclude .gitignore --cache-control no-cache
	aws s3 sync "$site" "$target" --exclude .gitignore --cache-control no-cache --delete
	;;
*)
	rclone copy "$site" "$target" --exclude .gitignore --checksum
	rclone sync "$site" "$target" --exclude .gitignore --checksum
	;;
esac
