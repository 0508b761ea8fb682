import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../../../cms/editor/keeping/kept-words.ts'
import { deviceNameOf, thisDevice } from '../../../../cms/editor/keeping/this-device.ts'
import { unsavedAddress } from '../../../../cms/editor/keeping/unsaved-address.ts'

describe('the line above the form', () => {
  const changed = { isChanged: true, device: 'kept' } as const
  const serverAt = '2026-11-26T06:32:00.000Z'

  it.each([
    ['nothing while nothing is changed', { isChanged: false, device: 'kept' }, undefined],
    ['nothing while the first copy is on its way', { isChanged: true, device: 'waiting' }, undefined],
    ['the device alone before the server has it', changed, '已在这台设备记下'],
    ['the server with Beijing’s time', { ...changed, serverAt }, '已自动存到后台 14:32'],
    [
      'the server where the device keeps nothing',
      { ...changed, device: 'failed', serverAt },
      '已自动存到后台 14:32',
    ],
    [
      'that there is no connection',
      { ...changed, serverAt, serverFails: 'silent' },
      '没连上，先记在这台设备上',
    ],
    [
      'that the sign-in is over',
      { ...changed, serverAt, serverFails: 'signed-out' },
      '没登录，先记在这台设备上',
    ],
    [
      'only the device when the server does not take it',
      { ...changed, serverFails: 'refused' },
      '已在这台设备记下',
    ],
    [
      'what to do when nobody keeps it',
      { ...changed, device: 'failed', serverFails: 'silent' },
      '还没有记下，请点“保存”',
    ],
  ] as const)('says %s', (_, state, words) => expect(wordsFor(state)).toBe(words))
})

describe('a device', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126 Safari/537.36', 'Windows 电脑'],
    ['Mozilla/5.0 (Linux; Android 14; V2301A) Chrome/126 Mobile MicroMessenger/8.0.49', '安卓手机（微信）'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148', '苹果手机'],
    ['Mozilla/5.0 (Linux; Android 13; SM-X200) Chrome/126 Safari/537.36', '安卓平板'],
    ['Mozilla/5.0 (X11; Linux x86_64) Chrome/126', '电脑'],
  ])('is called as a person would: %s', (agent, name) => expect(deviceNameOf(agent)).toBe(name))
})

describe('an unsaved text is gone on with', () => {
  const id = 'place-0001'
  const here = thisDevice()
  it.each([
    [
      'in an empty form',
      { collection: 'reports', device: here },
      '/admin/#/collections/reports/new?kept=place-0001',
    ],
    [
      'in its entry',
      { collection: 'reports', slug: 'x-1', device: here },
      '/admin/#/collections/reports/entries/x-1?kept=place-0001',
    ],
    [
      'on the screen that has it still',
      { collection: 'reports', screen: 'report', device: here },
      '/admin/report/',
    ],
    [
      'in the form on another device than that of its screen',
      { collection: 'reports', screen: 'report', device: { id: 'phone-0001', name: '安卓手机' } },
      '/admin/#/collections/reports/new?kept=place-0001',
    ],
  ])('%s', (_, about, address) => expect(unsavedAddress({ id, ...about })).toBe(address))
})
