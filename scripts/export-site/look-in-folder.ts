/** Wakes 大字版 on a page that is read from a folder: it stays hidden for whoever has scripts off. */
import { startLookSwitch } from '../../src/outputs/reader/look-switch.ts'

document.querySelectorAll('[data-look-switch]').forEach((button) => button.classList.remove('needs-script'))
startLookSwitch()
