/* Runs before anything is drawn, so that large letters never flash up small. Plain script for every engine; served as it
   stands. Its tag says, in this order, under which names the look and the village are kept and what marks the root element. */
;(function () {
  var names = document.currentScript.getAttribute('data-names').split(' ')
  var root = document.documentElement
  try {
    var look = localStorage.getItem(names[0])
    if (look) root.setAttribute(names[1], look)
    if (localStorage.getItem(names[2])) root.setAttribute(names[3], '')
  } catch {
    /* A browser that keeps nothing shows the page as it is. */
  }
})()
