import type { Plugin } from 'vite'

/**
 * The newest things that our own screens call, and Decap's page besides: what an engine must bring, by their names. They came
 * with Chrome 110 and Safari 16, and with Chrome 120 and Safari 17.4. On Android WeChat renews its engine itself, on an iPhone
 * it is the system's; a browser of 360's may be years behind.
 */
const everywhere = ['Array.prototype.toSorted', 'Array.prototype.at', 'Object.hasOwn', 'AbortSignal.timeout']
const inDecap = ['Map.groupBy', 'URL.canParse']

const ADDRESS = 'engine.js'

const TOO_OLD =
  '这个浏览器太旧，编辑后台在里面用不好。请把微信或浏览器升级到最新版，或者换手机自带的浏览器、电脑上的 Edge 打开。已经保存的内容都在。'

/** For engines that stop at the first sign of anything newer, hence in words that are twenty years old. */
export const engineScript = `(function () {
  var lacks = document.currentScript.getAttribute('data-needs').split(' ').filter(function (path) {
    return path.split('.').reduce(function (at, name) { return at && at[name] }, window) === undefined
  })
  if (lacks.length === 0) return
  document.addEventListener('DOMContentLoaded', function () {
    var said = document.createElement('p')
    said.setAttribute('role', 'alert')
    said.textContent = ${JSON.stringify(TOO_OLD)}
    document.body.insertBefore(said, document.body.firstChild)
  })
})()
`

/** Says in a plain sentence on top of every page that an engine is too old for it; without, such a page would stay blank. */
export const oldestEngines = (): Plugin => ({
  name: 'oldest-engines',
  transformIndexHtml: (_, { path }) => [
    {
      tag: 'script',
      attrs: { src: `/admin/${ADDRESS}`, 'data-needs': neededBy(path).join(' ') },
      injectTo: 'head-prepend',
    },
  ],
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: ADDRESS, source: engineScript })
  },
})

const neededBy = (page: string) => (page === '/index.html' ? [...everywhere, ...inDecap] : everywhere)
