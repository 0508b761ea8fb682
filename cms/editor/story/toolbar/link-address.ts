/** What a person writes for an address, as a link needs it; nothing when it leads nowhere. */
export const linkAddress = (written: string): string | undefined => {
  const address = written.trim()
  if (/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(address) || /^(?:\/(?!\/)|#)\S*$/.test(address))
    return address
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(address)) return `mailto:${address}`
  if (/^[+\d][\d -]{5,}$/.test(address)) return `tel:${address.replace(/[ -]/g, '')}`
  if (/^[a-z\d-]+(?:\.[a-z\d-]+)+(?:[/?#]\S*)?$/i.test(address)) return `https://${address}`
  return undefined
}
