/* Runs before anything is drawn, so that large letters never flash up small. Plain script for every engine; served as it
   stands. Its tag says, in this order, under which name the look is kept, what marks the root element for it, and for a page
   that was opened to pick a village from (`#pick` and `data-pick`); on the front page also under which name the village is
   kept, its mark, how styles call the room that it took last, and what its mark says where nobody knows that room yet. */
;(function () {
  var names = document.currentScript.getAttribute('data-names').split(' ')
  var root = document.documentElement
  /* What lies in a browser may have been put there by anybody: a village is a page below this one, said as browsers
     themselves would say it. Another host, a script, a way up would be said otherwise. */
  var villageIn = function (text) {
    try {
      var kept = JSON.parse(text)
      var isPage = new URL(kept.href, location.href).href === location.origin + kept.href
      var isBelow = kept.href.indexOf(location.pathname.replace(/[^/]*$/, '')) === 0
      return isPage && isBelow && typeof kept.name === 'string' ? kept : null
    } catch {
      return null
    }
  }
  if (names[2] === 'data-' + location.hash.slice(1)) root.setAttribute(names[2], '')
  try {
    var look = localStorage.getItem(names[0])
    if (look) root.setAttribute(names[1], look)
    var text = names[3] && localStorage.getItem(names[3])
    if (!text) return
    var village = villageIn(text)
    if (!village) return localStorage.removeItem(names[3])
    var room = village.room
    var isKnown = room && room[0] === innerWidth + (look || '')
    root.setAttribute(names[4], isKnown ? '' : names[6])
    if (isKnown) root.style.setProperty(names[5], room[1] + 'px')
  } catch {
    /* A browser that keeps nothing shows the page as it is. */
  }
})()
