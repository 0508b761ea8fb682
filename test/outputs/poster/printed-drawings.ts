import { PDFArray, PDFDocument, PDFRawStream, type PDFPage } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { drawingIn } from '../../../src/printing/drawings.ts'

/** What lies on the sheet as Chromium writes it, letters and photos are left out. */
const commandsOf = (page: PDFPage): string => {
  const contents = page.node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
  return streams
    .map((each) => page.doc.context.lookup(each))
    .filter((each) => each instanceof PDFRawStream)
    .map(drawingIn)
    .join('\n')
    .replaceAll(/^BT$.*?^ET$/gms, '')
}

/** A drawing of SVG, command by command; how many groups each `q` is to close is kept on a stack. */
class Drawing {
  private parts: string[] = []
  private path = ''
  private isClip = false
  private groups = [0]
  private looks = [{ fill: '#000', stroke: '#000', width: 1 }]
  private look = { fill: '#000', stroke: '#000', width: 1 }

  private open(attributes: string) {
    this.parts.push(`<g ${attributes}>`)
    this.groups.push((this.groups.pop() ?? 0) + 1)
  }
  private end(paint: string) {
    if (this.isClip) {
      const id = `clip${this.parts.length}`
      this.parts.push(`<clipPath id="${id}"><path d="${this.path}"/></clipPath>`)
      this.open(`clip-path="url(#${id})"`)
    }
    if (paint !== '') this.parts.push(`<path d="${this.path}" ${paint}/>`)
    this.path = ''
    this.isClip = false
  }
  private readonly does: Record<string, (numbers: string[]) => void> = {
    q: () => {
      this.groups.push(0)
      this.looks.push({ ...this.look })
    },
    Q: () => {
      this.parts.push('</g>'.repeat(this.groups.pop() ?? 0))
      this.look = this.looks.pop() ?? this.look
    },
    cm: (numbers) => this.open(`transform="matrix(${numbers.join(' ')})"`),
    rg: (numbers) => (this.look.fill = colour(numbers)),
    RG: (numbers) => (this.look.stroke = colour(numbers)),
    w: ([width]) => (this.look.width = Number(width)),
    m: (numbers) => (this.path += `M${numbers.join(' ')}`),
    l: (numbers) => (this.path += `L${numbers.join(' ')}`),
    c: (numbers) => (this.path += `C${numbers.join(' ')}`),
    h: () => (this.path += 'Z'),
    re: ([x, y, width, height]) => (this.path += `M${x} ${y}h${width}v${height}h-${width}z`),
    W: () => (this.isClip = true),
    n: () => this.end(''),
    f: () => this.end(`fill="${this.look.fill}"`),
    S: () => this.end(`fill="none" stroke="${this.look.stroke}" stroke-width="${this.look.width}"`),
  }

  add(commands: string) {
    let numbers: string[] = []
    for (const word of commands.split(/\s+/)) {
      if (/^[-.\d]+$/.test(word)) numbers.push(word)
      else {
        this.does[word.replace('*', '')]?.(numbers)
        numbers = []
      }
    }
  }

  toString = () => this.parts.join('') + '</g>'.repeat(this.groups.reduce((sum, each) => sum + each, 0))
}

const colour = (numbers: readonly string[]) =>
  `rgb(${numbers.map((part) => Math.round(Number(part) * 255)).join(',')})`

/** The lines and areas of the first sheet of a PDF as a picture, as a printer lays them on paper: what is cut off is not there. */
export const firstSheetDrawn = async (pdf: Buffer, dotsPerInch: number): Promise<Buffer> => {
  const page = (await PDFDocument.load(pdf)).getPage(0)
  const { width, height } = page.getSize()
  const drawing = new Drawing()
  drawing.add(commandsOf(page))
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><g transform="matrix(1 0 0 -1 0 ${height})">${drawing}</g></svg>`
  return sharp(Buffer.from(svg), { density: dotsPerInch })
    .flatten({ background: '#fff' })
    .png({ compressionLevel: 0 })
    .toBuffer()
}
