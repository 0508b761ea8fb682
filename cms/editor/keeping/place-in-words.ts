import type { Device } from '../../protocol/keeping.ts'
import { keepingWords } from '../words/keeping.ts'
import { thisDevice } from './this-device.ts'

/** Where a text was written: 这台设备, or what the other one is called. */
export const placeInWords = ({ id, name }: Device): string =>
  id === thisDevice().id ? keepingWords.thisDevice : name
