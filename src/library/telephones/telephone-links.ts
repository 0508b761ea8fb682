import { phoneNumbersIn } from '../../model/phone-numbers.ts'
import type { PhoneNumber } from '../../model/phone-numbers.ts'
import type { Link } from '../site/links.ts'

/** The only maker of `tel:` addresses: digits alone, because an extension that is dialled along rings nobody. */
const telephoneLink = ({ shown, dialled }: PhoneNumber): Link => ({ label: shown, href: `tel:${dialled}` })

/** Each number of a field as a link that a tap calls; a text that holds anything else gives none. */
export const telephoneLinks = (text: string): Link[] => (phoneNumbersIn(text) ?? []).map(telephoneLink)
