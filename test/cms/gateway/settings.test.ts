import { describe, expect, it } from 'vitest'
import { localAddress, readSettings } from '../../../cms/gateway/settings.ts'
import { WrongSettings } from '../../../src/release/settings.ts'

const wrong = (env: Record<string, string>) => {
  try {
    readSettings(env)
  } catch (reason) {
    if (reason instanceof WrongSettings) return reason.sentences
    throw reason
  }
  return []
}

describe('wrong settings', () => {
  it.each(['0.0.0.0', '::', '192.168.1.8', 'portal.example.com'])(
    'the address %s is refused, because there are no accounts yet',
    (HOST) => {
      expect(wrong({ HOST })).toEqual([
        expect.stringMatching(/^HOST 只能是 127\.0\.0\.1.*accounts come in a later version/),
      ])
    },
  )

  it('are all named at once', () => {
    const sentences = wrong({
      HOST: '0.0.0.0',
      PORT: '80a',
      BASE_URL: 'example',
      DESK_NAME: '<b>',
      ALLOWED_HOSTS: 'a b',
    })
    expect(sentences.map((sentence) => sentence.split(' ')[0])).toEqual([
      'HOST',
      'PORT',
      'BASE_URL',
      'DESK_NAME',
      'ALLOWED_HOSTS',
    ])
  })
})

describe('settings', () => {
  it('have defaults for everything, in the folder of the program', () => {
    expect(readSettings({}, '/srv/cunkou')).toEqual({
      host: '127.0.0.1',
      port: 4321,
      countyDir: '/srv/cunkou/county',
      contentDir: '/srv/cunkou/content',
      dataDir: '/srv/cunkou/.cunkou',
      programDir: '/srv/cunkou',
      baseUrl: undefined,
      deskName: '值班编辑',
      isContentDirTold: false,
      allowedHosts: [],
    })
  })

  it('count as not set when they are empty', () => {
    expect(readSettings({ PORT: '', BASE_URL: ' ' })).toMatchObject({ port: 4321, baseUrl: undefined })
  })

  it('tell the address to open', () => {
    expect(localAddress({ host: '::1', port: 80 })).toBe('http://[::1]:80/')
  })
})
