import { urls } from '../../../model/addresses.ts'

/** What has ways of its own, or is nothing without its server: the desk, screens with their keeper, what is made on demand. */
const LEFT_ALONE = [urls.admin, urls.screen, urls.posters, '/wechat/', '/api/']

/** A path as the portal names it: without the path of the host that it stands under. @param scope with its slash at the end */
export const portalPath = (pathname: string, scope: string): string => pathname.slice(scope.length - 1)

/** Whether a path of the portal is a page that is kept; written without the slash at its end it is the same one. */
export const isKeptPage = (path: string): boolean =>
  !LEFT_ALONE.some((each) => `${path}/`.startsWith(each)) && !/\.[a-z0-9]+$/i.test(path)

/** The address that a page is kept under: what stands behind `?` changes nothing in it. */
export const keyOfPage = (address: string): string => {
  const { origin, pathname } = new URL(address)
  return `${origin}${pathname}${pathname.endsWith('/') ? '' : '/'}`
}
