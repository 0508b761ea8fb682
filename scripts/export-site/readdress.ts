import { posix } from 'node:path'
import type { Readdress } from './page-addresses.ts'

const parts = (address: string): { path: string; rest: string } => {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? []
  return { path, rest }
}

/** Under a base path: `/sub` and `/reports/` make `/sub/reports/`. @param base without a slash at its end */
export const underBase =
  (base: string): Readdress =>
  (address) =>
    `${base}${address}`

/**
 * From a page to another as files of one folder, with no server between them: `../index.html#may`. A question to the
 * page stays behind, as nobody answers it.
 * @param page the path of the page that has the address
 */
export const betweenFiles =
  (page: string): Readdress =>
  (address) => {
    const { path, rest } = parts(address)
    const file = path.endsWith('/') ? `${path}index.html` : path
    const place = rest.replace(/^\?[^#]*/, '')
    return `${posix.relative(posix.dirname(page.endsWith('/') ? `${page}index.html` : page), file)}${place}`
  }
