import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileProgram } from '../../../src/release/compile/compile-program.ts'
import { smallSite, visit } from './small-site.ts'

const site = smallSite()
let folder = ''
beforeAll(async () => {
  folder = await compileProgram(site)
})
afterAll(() => site.remove())

const visits = async (...paths: string[]) => {
  const { answers } = await site.take(folder, paths.map(visit))
  return answers
}

describe('a compiled program', () => {
  it('shows what the library of the process that loaded it knows at that moment', async () => {
    const steps = [visit('/'), { welcome: '老刘' }, visit('/'), { welcome: '阿香' }, visit('/')]
    const { answers } = await site.take(folder, steps)
    const shown = answers.map((answer) => ('text' in answer ? answer.text : answer.broken))
    expect(shown.map((html) => /<title>(.*)<\/title>/.exec(html)?.[1])).toEqual(['您好', '欢迎', '欢迎'])
    expect(shown.map((html) => /class="guest"[^>]*>(.*)<\/p>/.exec(html)?.[1])).toEqual([
      '',
      '老刘',
      '老刘、阿香',
    ])
  })

  it('reads what stands in an address, of whatever portal it is', async () => {
    const [page] = await visits('/guests/%E8%80%81%E5%88%98/')
    expect(page).toMatchObject({ status: 200, contentType: 'text/html' })
    expect(page).toHaveProperty('text', expect.stringContaining('老刘 https://qinghe.example/guests/'))
  })

  it('makes files of other kinds than pages', async () => {
    expect(await visits('/robots.txt')).toMatchObject([{ status: 200, text: 'User-agent: *\n' }])
  })

  it('links styles and scripts that lie ready for browsers, named by their content, and only the worker does beside them', async () => {
    const [page] = await visits('/')
    const html = page && 'text' in page ? page.text : ''
    const linked = [...html.matchAll(/\/_astro\/(?:[^"]+\.)?[\w-]{8}\.(?:css|js)/g)].map(([path]) => path.slice(1))
    expect(linked.map((path) => path.replace(/.*\./, ''))).toEqual(['css', 'js'])
    const lying = globSync('**/*.*', { cwd: join(folder, 'client') })
    expect(lying.toSorted()).toEqual([...linked, 'offline.js'].toSorted())
    const script = linked.find((path) => path.endsWith('.js')) ?? ''
    expect(readFileSync(join(folder, 'client', script), 'utf8')).toContain('您好')
  })

  it('names its addresses and patterns of addresses', async () => {
    const { routes } = await site.take(folder, [])
    expect(routes).toContainEqual({ pattern: '/guests/[id]', params: ['id'], isPage: true })
    expect(routes).toContainEqual({ pattern: '/robots.txt', params: [], isPage: false })
    expect(routes.map(({ pattern }) => pattern)).not.toContainEqual(expect.stringContaining('/_'))
  })

  it('goes on, with pages that nobody has asked for yet, when its folder is removed', async () => {
    const elsewhere = await compileProgram({ ...site, outDir: join(site.outDir, '../elsewhere') })
    const { answers } = await site.take(elsewhere, ['remove', visit('/guests/a/'), visit('/')])
    expect(existsSync(elsewhere)).toBe(false)
    expect(answers).toMatchObject([{ status: 200 }, { status: 200 }])
  })
})

describe('an address that leads nowhere', () => {
  it('shows the very 404 page, whether no page is there or a page says so', async () => {
    const page = {
      status: 404,
      contentType: 'text/html',
      text: expect.stringContaining('没有这一页') as string,
    }
    expect(await visits('/404/', '/nowhere/', '/guests/nobody/')).toMatchObject([page, page, page])
  })

  it('is sent on where only the slash at its end is missing', async () => {
    expect(await visits('/guests/a')).toMatchObject([{ status: 301 }])
  })
})

describe('a page that breaks', () => {
  it('is refused with its cause, also half-way down, and others go on', async () => {
    expect(await visits('/broken/', '/broken.txt', '/robots.txt')).toMatchObject([
      { broken: 'Error: the guest list is gone' },
      { broken: 'Error: the text is gone' },
      { status: 200 },
    ])
  })

  it('is not told to the log as well', async () => {
    expect((await site.take(folder, [visit('/broken/')])).said).toBe('')
  })
})
