import { describe, expect, it } from 'vitest'
import { refusal, refused } from './refused-documents.ts'
import { START, END, letter, ole, program, records, zip } from './sample-documents.ts'

const text = (content: string) => Buffer.from(content)

describe('an attachment of another kind is refused for the program that it carries or starts', () => {
  refused([
    [
      'an old Word file with macros',
      '报名表.doc',
      ole({ '/WordDocument': 'x', '/Macros/VBA/_VBA_PROJECT': 'x' }),
      'document-with-program',
    ],
    [
      'an old table with a sheet of macros',
      '名单.xls',
      ole({ '/Workbook': records(START, [0x85, [0, 0, 0, 0, 0, 1, 0, 0]], END) }),
      'document-with-program',
    ],
    [
      'an old letter with a file in it',
      '报名表.doc',
      ole({ '/WordDocument': 'x', '/ObjectPool/_1/\u0001Ole10Native': 'MZ' }),
      'document-with-object',
    ],
    [
      'a letter of WPS with macros',
      '通知.wps',
      ole({ '/WordDocument': 'x', '/Macros/VBA/_VBA_PROJECT': 'x' }),
      'document-with-program',
    ],
    ['a Word file that says it has macros', '报名表.docm', zip(letter()), 'document-with-program'],
    [
      'an OFD with a script',
      '通知.ofd',
      zip({ 'OFD.xml': '<o/>', 'Doc_0/Document.xml': '<ofd:Script>x</ofd:Script>' }),
      'document-with-program',
    ],
    [
      'an OFD with a program',
      '通知.ofd',
      zip({ 'OFD.xml': '<o/>', 'Doc_0/Attachs/a.bin': program }),
      'document-with-program',
    ],
    [
      'a text that is a web page',
      '通知.txt',
      text('\uFEFF<html><script>1</script>'),
      'document-with-program',
    ],
    ['a table that starts a program', '名单.csv', text("姓名\n=cmd|' /C calc'!A0"), 'document-with-program'],
  ])
})

const packed = (name: string, bytes: Uint8Array | string = 'x') => zip({ '说明.txt': '说明', [name]: bytes })
/** A small file that claims to be a huge one. */
const bomb = () => {
  const bytes = Buffer.from(packed('a.txt'))
  bytes.writeUInt32LE(0x7fffffff, bytes.indexOf('PK\x01\x02') + 24)
  return bytes
}
/** The mark of a password in the head of each file. */
const lockedZip = () => {
  const bytes = Buffer.from(packed('a.txt'))
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1))
    bytes[at + 8] = 1
  return bytes
}

describe('an archive is refused, with the file in it that is at fault, when it holds', () => {
  refused([
    ['a program', '包.zip', packed('安装.exe'), 'program-inside'],
    ['a program of another name', '包.zip', packed('安装.txt', program), 'program-inside'],
    ['a shortcut', '包.zip', packed('表.docx.lnk'), 'program-inside'],
    ['a name that leads elsewhere', '包.zip', packed('../../安装.txt'), 'program-inside'],
    ['an archive', '包.zip', packed('再包.zip', zip({ 'a.txt': 'a' })), 'archive-inside'],
    [
      'a Word file with macros',
      '包.zip',
      packed('表.docx', zip(letter({ 'word/vbaProject.bin': 'x' }))),
      'document-with-program',
    ],
    ['a photo, which may say where it was taken', '包.zip', packed('照片.JPG'), 'photo-inside'],
    ['a film', '包.zip', packed('录像.mp4'), 'no-document'],
    ['more than a phone can unpack', '包.zip', bomb(), 'unpacks-too-large'],
    ['what a password keeps', '包.zip', lockedZip(), 'password'],
    ['nothing', '包.zip', zip({}), 'empty-document'],
    ['no archive at all', '包.zip', text('PK'), 'not-that-document'],
  ])

  it('and both are named', async () => {
    const { message } = await refusal(packed('表/安装.exe'), '包.zip')
    expect(message).toMatch(/^“包\.zip”这个压缩包里的“安装\.exe”是程序/)
  })
})
