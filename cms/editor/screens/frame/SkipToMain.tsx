/** The first stop of the keyboard, seen only there: past the ways, which are the same everywhere, to what the page is about. */
export const SkipToMain = () => (
  <button type="button" className="ck-skip" onClick={goToMain}>
    跳过菜单
  </button>
)

/** No link: an address after `#` is another page to Decap. */
const goToMain = () => {
  const main = document.querySelector('main')
  if (!main) return
  main.tabIndex = -1
  main.focus()
}
