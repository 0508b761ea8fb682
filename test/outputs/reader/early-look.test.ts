import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

const script = readFileSync(join(import.meta.dirname, '../../../src/outputs/reader/early-look.js'), 'utf8')

/** Opens the front page at an address, in a browser that keeps this as the reader's village. */
const opened = (address: string, kept: string) => {
  const memory = new Map([['village', kept]])
  const marks: string[] = []
  const { href, origin, pathname, hash } = new URL(address)
  runInNewContext(script, {
    URL,
    location: { href, origin, pathname, hash },
    innerWidth: 360,
    localStorage: {
      getItem: (name: string) => memory.get(name) ?? null,
      removeItem: (name: string) => void memory.delete(name),
    },
    document: {
      currentScript: { getAttribute: () => 'look data-look data-pick village data-has-village --room new' },
      documentElement: {
        setAttribute: (name: string, value: string) => marks.push(value ? `${name}=${value}` : name),
        style: { setProperty: (name: string, value: string) => marks.push(`${name}: ${value}`) },
      },
    },
  })
  return { marks, isKept: memory.has('village') }
}
const at = (address: string, href: string, more: object = {}) =>
  opened(address, JSON.stringify({ href, name: '青石村站', ...more }))

const HOME = 'https://cunkou.example/Cunkou/'
const forgotten = { marks: [], isKept: false }

describe('the village that a browser keeps', () => {
  it.each([
    '//elsewhere.example/stations/qingshi-cun/',
    '/\\elsewhere.example/',
    'https://elsewhere.example/Cunkou/stations/qingshi-cun/',
    'javascript:alert(1)',
    '/Cunkou/../elsewhere/',
    '/Cunkou/%2E%2e/elsewhere/',
    '/Cunkou/\tstations/',
    '/stations/qingshi-cun/',
    '',
  ])('is forgotten, and no room held for it, where it leads elsewhere: %j', (href) => {
    expect(at(HOME, href)).toEqual(forgotten)
  })

  it.each(['"', 'null', '{"name":"没有地址"}', '{"href":7,"name":"数"}', '{"href":"/Cunkou/stations/a/"}'])(
    'is forgotten where it is none: %s',
    (kept) => {
      expect(opened(HOME, kept)).toEqual(forgotten)
    },
  )

  it.each(['/', '/Cunkou/', '/~user/', '/my_site/v1.2/', '/%E6%9D%91%E5%8F%A3/'])(
    'is known under whatever path the portal has of its host: %s',
    (base) => {
      const found = at(`https://cunkou.example${base}`, `${base}stations/qingshi-cun/`)
      expect(found).toEqual({ marks: ['data-has-village=new'], isKept: true })
    },
  )

  it('finds the room that it took last time, on the same screen only, and is awaited where there is none', () => {
    const href = '/Cunkou/stations/qingshi-cun/'
    expect(at(HOME, href, { room: ['360', 612] }).marks).toEqual(['data-has-village', '--room: 612px'])
    expect(at(HOME, href, { room: ['1280', 300] }).marks).toEqual(['data-has-village=new'])
  })
})

it('a page that was opened to pick a village from is marked before it is drawn', () => {
  expect(opened('https://cunkou.example/stations/#pick', '').marks).toEqual(['data-pick'])
  expect(opened('https://cunkou.example/stations/#tree', '').marks).toEqual([])
})
