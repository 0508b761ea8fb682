const SYLLABLE = /(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]+(?:ng|n(?![aeiouv]))?/g

/** The first letter of each syllable of a station's id: `qingshi-cun` -> `qsc`. */
export const stationCode = (stationId: string): string => {
  const initials = (stationId.match(SYLLABLE) ?? []).map((syllable) => syllable[0]).join('')
  return (initials || stationId.replace(/-/g, '')).slice(0, 6)
}
