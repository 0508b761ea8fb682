import en from 'decap-cms-locales/dist/esm/en/index.js'
import { describe, expect, it } from 'vitest'
import { chinese } from '../../../cms/editor/locale.ts'

const sentences = (words: unknown, path = ''): [key: string, sentence: string][] =>
  typeof words === 'string'
    ? [[path, words]]
    : Object.entries(words as object).flatMap(([key, inner]) =>
        sentences(inner, path ? `${path}.${key}` : key),
      )

const ours = new Map(sentences(chinese))
const decaps = new Map(sentences(en))
const places = (sentence: string) => (sentence.match(/%\{\w+\}/g) ?? []).toSorted()

describe('the words of the editor', () => {
  it('leave no sentence of Decap in English', () => {
    expect([...decaps.keys()].filter((key) => !ours.has(key))).toEqual([])
  })

  it('have no letters of another language in them', () => {
    const dateFormat = 'workflow.workflow.dateFormat'
    const foreign = [...ours].filter(
      ([key, text]) => key !== dateFormat && /[a-z]/i.test(text.replace(/%\{\w+\}/g, '')),
    )
    expect(foreign).toEqual([])
  })

  it('avoid what only programmers say', () => {
    const jargon = /集合|工作流|后端|配置文件|媒体库|富文本|元数据|注销|撤销发布/
    expect([...ours].filter(([, text]) => jargon.test(text))).toEqual([])
  })

  it('keep the places where Decap puts names and numbers', () => {
    const mayBeLeftOut = ['%{fieldLabel}', '%{widgetLabel}', '%{collectionLabel}']
    for (const [key, text] of ours) {
      const unknown = places(text).filter((place) => !places(decaps.get(key) ?? '').includes(place))
      expect([key, unknown]).toEqual([key, []])
      const lost = places(decaps.get(key) ?? '').filter(
        (place) => !text.includes(place) && !mayBeLeftOut.includes(place),
      )
      expect([key, lost]).toEqual([key, []])
    }
  })
})
