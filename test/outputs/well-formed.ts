import ICAL from 'ical.js'
import { SaxesParser } from 'saxes'

/** The texts of an XML file by the name of what holds them. @throws where the file is not well-formed */
export const textsOf = (xml: string): Map<string, string[]> => {
  const texts = new Map<string, string[]>()
  const open: { name: string; text: string }[] = []
  const parser = new SaxesParser({ position: true })
  parser.on('error', (reason) => {
    throw reason
  })
  parser.on('opentag', ({ name }) => void open.push({ name, text: '' }))
  const add = (text: string) => {
    const last = open.at(-1)
    if (last) last.text += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const ended = open.pop()
    if (ended) texts.set(ended.name, [...(texts.get(ended.name) ?? []), ended.text])
  })
  parser.write(xml).close()
  return texts
}

/** The names of what a calendar consists of. @throws where it cannot be read */
export const componentsOf = (calendar: string): string[] =>
  new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents().map(({ name }) => name)

/** The events of a calendar as a phone reads them. @throws where it cannot be read */
export const eventsOf = (calendar: string) => {
  const parsed = new ICAL.Component(ICAL.parse(calendar))
  return parsed.getAllSubcomponents('vevent').map((component) => {
    const text = (name: string) => component.getFirstPropertyValue(name)?.toString()
    return {
      id: text('uid'),
      summary: text('summary'),
      location: text('location'),
      stamp: text('dtstamp'),
      lastModified: text('last-modified'),
      sequence: Number(text('sequence')),
    }
  })
}
