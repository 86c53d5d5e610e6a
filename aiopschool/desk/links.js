// Links in our own widgets to other pages and files. The lesson view opens them in the same page; elsewhere they are
// ordinary links, as seen from the folder that the address names.
function pageLink(text, path, className = "") {
  const link = make("a", className, text);
  link.dataset.aiopPage = path;
  const here = new URLSearchParams(location.search).get("path"); // on a site
  link.href = here ? `?path=${new URL(path, `http://x/${here}`).pathname.slice(1)}` : path;
  return link;
}
