// What stands around the modules of a site that is read from a disk (`plenarwerk build --offline`). There a browser runs
// no module, fetches no file and shows no folder; each of the three is done in another way here.
(() => {
  "use strict";
  const modules = {}, loaded = {};
  const load = (name) => {
    if (!(name in loaded)) loaded[name] = modules[name]();
    return loaded[name];
  };

  /** A JSON file, which lies beside itself as a script that hands over its text. */
  const fetch = (url) => new Promise((resolve) => {
    const place = new URL(url, document.baseURI), script = document.createElement("script");
    place.search = "";
    script.src = `${place.href}.js`;
    script.onerror = () => resolve({ ok: false, status: 404 });
    script.given = (text) => resolve({ ok: true, status: 200, text: async () => text, json: async () => JSON.parse(text) });
    script.onload = () => script.remove();
    document.head.append(script);
  });
  window.plenarwerkFile = (text) => document.currentScript.given(text);

  /** A link that a script made leads to a folder; its page is the file in it. */
  const whole = (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    const url = new URL(link.href);
    if (url.protocol !== "file:" || !url.pathname.endsWith("/")) return;
    url.pathname += "index.html";
    link.href = url.href;
  };
  for (const kind of ["click", "auxclick", "contextmenu"]) addEventListener(kind, whole, true);

  /* modules */

  for (const name of document.currentScript.dataset.run.split(" ")) load(name);
})();
