import type { PDFDocument } from '@cantoo/pdf-lib'
import { PDFName, PDFString } from '@cantoo/pdf-lib'
import { describe } from 'vitest'
import { refused } from './refused-documents.ts'
import { opens, pdf, program } from './sample-documents.ts'

const script = opens({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') })
const withFile = (name: string, content: Uint8Array) => (document: PDFDocument) =>
  document.attach(content, name)
const withScriptByReference = (document: PDFDocument) => {
  const kind = document.context.register(PDFName.of('JavaScript'))
  const source = document.context.register(PDFString.of('app.alert(1)'))
  const action = document.context.obj({ S: kind })
  action.set(PDFName.of('JS'), source)
  document.catalog.set(PDFName.of('OpenAction'), document.context.register(action))
}
/** The same letters, one of them spelt as PDF allows. */
const spelt = async () =>
  Buffer.from(
    Buffer.from(await pdf(script, false))
      .toString('latin1')
      .replaceAll('/JavaScript', '/J#61vaScript'),
    'latin1',
  )

describe('a PDF is refused when it is', () => {
  refused([
    [
      'a PDF that starts a program',
      '方案.pdf',
      pdf(opens({ S: 'Launch', F: PDFString.of('calc.exe') }), false),
      'document-with-program',
    ],
    ['a PDF with a script in a packed object', '方案.pdf', pdf(script), 'document-with-program'],
    ['a PDF with a script spelt in numbers', '方案.pdf', spelt(), 'document-with-program'],
    ['a PDF with a script by reference', '方案.pdf', pdf(withScriptByReference), 'document-with-program'],
    [
      'a PDF that sends off what was filled in',
      '方案.pdf',
      pdf(opens({ S: 'SubmitForm', F: PDFString.of('http://a.example') })),
      'document-with-program',
    ],
    [
      'a PDF whose link is a script',
      '方案.pdf',
      pdf(opens({ S: 'URI', URI: PDFString.of('javascript:alert(1)') })),
      'document-with-program',
    ],
    ['a PDF with a program inside', '方案.pdf', pdf(withFile('setup.exe', program)), 'document-with-object'],
    [
      'a PDF with a program called bill',
      '方案.pdf',
      pdf(withFile('发票.xml', program)),
      'document-with-object',
    ],
  ])
})
