import { parse } from 'content-disposition'
import { beforeEach, expect, it } from 'vitest'
import { openSite } from './site-with-releases.ts'

let town: ReturnType<typeof openSite>
beforeEach(() => {
  town = openSite()
  town.publish('r1')
})
const dispositionOf = async (path: string) => {
  const { status, headers } = await town.get(path)
  expect(status).toBe(200)
  return headers.get('Content-Disposition')
}

it('a page and a photo are no downloads', async () => {
  expect(await dispositionOf('/reports/')).toBeNull()
  expect(await dispositionOf('/photos/0123456789abcdef-1200x900-480.webp')).toBeNull()
})

it('an attachment is kept under its readable name, whatever signs that holds', async () => {
  const header = await dispositionOf(
    `/attachments/0123456789abcdef/${encodeURIComponent('报名表（100%）#1.docx')}`,
  )
  expect(header).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/)
  expect(parse(header ?? '').parameters['filename']).toBe('报名表（100%）#1.docx')
})

it('a PDF may be looked at and is kept under its name too', async () => {
  const header = await dispositionOf(`/attachments/0123456789abcdef/${encodeURIComponent('通知.pdf')}`)
  expect(header).toMatch(/^inline; /)
  expect(parse(header ?? '').parameters['filename']).toBe('通知.pdf')
})

it('a file that somebody pushed is never opened as a page of the portal', async () => {
  expect(await dispositionOf('/media/2026/11/0123456789abcdef.html')).toMatch(/^attachment/)
})

it('what is not there is no download', async () => {
  expect(
    (await town.get('/attachments/0123456789abcdef/没有.pdf')).headers.get('Content-Disposition'),
  ).toBeNull()
})
