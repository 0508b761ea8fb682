/* Runs before anything is drawn, so that large letters never flash up small. Plain script for every engine; served as it
   stands. Its tag says under which names things are kept and how the root element is marked. */
;(function () {
  var tag = document.currentScript
  var root = document.documentElement
  try {
    var look = localStorage.getItem(tag.getAttribute('data-look-name'))
    if (look) root.setAttribute(tag.getAttribute('data-look-mark'), look)
    if (localStorage.getItem(tag.getAttribute('data-station-name')))
      root.setAttribute(tag.getAttribute('data-station-mark'), '')
  } catch {
    /* A browser that keeps nothing shows the page as it is. */
  }
})()
