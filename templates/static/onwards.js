// A permalink to what stands elsewhere now leads on to it: a later part of a long debate, or an address that moved.
const onwards = () => {
  const id = decodeURIComponent(location.hash.slice(1));
  const place = (name) => document.getElementById(name);
  const entry = id ? place(id) ?? place(id.split(".")[0]) : null;
  const way = entry?.matches(".elsewhere li") ? entry.querySelector("a") : null;
  if (way) {
    // A paragraph goes with its speech.
    const target = new URL(way.href);
    target.search = location.search;
    target.hash += id.slice(entry.id.length);
    location.replace(target);
    return;
  }
  const whole = document.querySelector("a.moved");
  if (whole) location.replace(whole.href + location.search + location.hash);
};
addEventListener("hashchange", onwards);
onwards();
