import { expect, it } from 'vitest'
import { Names } from '../../../src/outputs/search/client/names.ts'
import { buildDirectory, namesOf } from '../../../src/outputs/search/directory.ts'
import { formsOfAddress } from '../../../src/outputs/search/forms-of-address.ts'

it('nobody is addressed by a role that has no such form', () => {
  expect(formsOfAddress('江小满', '枫溪镇中心小学学生')).toEqual([])
  expect(formsOfAddress('骆小菊')).toEqual([])
})

it('somebody is addressed by surname and trade, or by surname and chair', () => {
  expect(formsOfAddress('翁映雪', '退休语文教师')).toEqual(['翁老师'])
  expect(formsOfAddress('欧阳兰', '竹源村村医')).toEqual(['欧阳医生'])
  expect(formsOfAddress('万秀兰', '滨河社区楼长')).toEqual(['万楼长'])
  expect(formsOfAddress('毕有根', '队长，退休电工')).toEqual(['毕队长', '毕师傅'])
})

it('a form of address leads to whom it means, alone and within a sentence, and never to another of the page', () => {
  const person = {
    url: '/people/a/',
    title: '三个人',
    kind: 'good-people',
    kindLabel: '身边好人',
    names: ['郑启远', '宁长发'],
    codes: [...formsOfAddress('郑启远', '交警'), ...formsOfAddress('宁长发', '养路工')],
  }
  const names = new Names(buildDirectory(namesOf([person])))
  const meant = (typed: string) => names.match(typed).map(({ name }) => name)
  expect(meant('郑警官')).toEqual(['郑启远'])
  expect(meant('宁师傅在冰上守了一夜')).toEqual(['宁长发'])
  expect(meant('李警官')).toEqual([])
})
