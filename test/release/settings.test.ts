import { describe, expect, it } from 'vitest'
import {
  readReleaseSettings,
  releaseSettingsOf,
  variablesOf,
  WrongSettings,
} from '../../src/release/settings.ts'

describe('settings that no release can be made with', () => {
  it.each(['/srv/村#口', '/srv/cunkou?'])('the program in %s is refused in a sentence', (programDir) => {
    const told = { CONTENT_DIR: 'content', DATA_DIR: '.cunkou' }
    expect(() => releaseSettingsOf(told, programDir)).toThrow(WrongSettings)
    expect(() => releaseSettingsOf(told, programDir)).toThrow(/名字里有 # 或 \?.*rename it/)
  })

  it('a present without a time zone', () => {
    expect(() => readReleaseSettings({ CUNKOU_NOW: '2026-11-22' })).toThrow(/^CUNKOU_NOW 要写成/)
  })
})

describe('the settings of a release', () => {
  it('come through to the process that makes it', () => {
    const told = readReleaseSettings({
      CONTENT_DIR: '/srv/内 容#1?%41',
      DATA_DIR: '/srv/数据',
      BASE_URL: 'https://example.com/',
      CUNKOU_NOW: '2026-11-22T10:00:00+08:00',
      CONTENT_VERSION: 'a1',
    })
    expect(readReleaseSettings(variablesOf(told))).toEqual(told)
    expect(told.baseUrl).toBe('https://example.com')
  })
})
