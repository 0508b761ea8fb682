import type { Root } from 'hast'
import { fullAddress } from '../site/site.ts'
import { elementsIn } from './tree-parts.ts'

const isOwnPath = (address: unknown): address is string =>
  typeof address === 'string' && address.startsWith('/') && !address.startsWith('//')

/** As a rehype plugin: addresses in full, because feed readers know no page that they could start from; one size of each photo. */
export const rehypeFullAddresses = () => (tree: Root) => {
  for (const { properties } of elementsIn(tree)) {
    for (const name of ['src', 'href']) {
      const address = properties[name]
      if (isOwnPath(address)) properties[name] = fullAddress(address)
    }
    delete properties['srcset']
    delete properties['srcSet']
  }
}
