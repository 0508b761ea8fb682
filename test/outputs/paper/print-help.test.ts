import { describe, expect, it } from 'vitest'
import { helpInApp } from '../../../src/outputs/paper/print-help.ts'

const phone = 'Mozilla/5.0 (Linux; Android 12; V2049A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0'
const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 15_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'

describe('printing inside an app', () => {
  it.each([
    [
      '微信',
      `${phone} Chrome/86.0.4240.99 XWEB/4313 MMWEBSDK/20220805 Mobile Safari/537.36 MicroMessenger/8.0.27`,
    ],
    ['微信', `${iPhone} Mobile/15E148 MicroMessenger/8.0.30(0x18001e2c) NetType/WIFI Language/zh_CN`],
    ['企业微信', `${iPhone} Mobile/15E148 wxwork/4.1.0 MicroMessenger/7.0.1 Language/zh`],
    [
      'QQ',
      `${phone} Chrome/89.0.4389.72 MQQBrowser/6.2 TBS/046247 Mobile Safari/537.36 V1_AND_SQ QQ/8.9.28.10155`,
    ],
    ['钉钉', `${phone} Chrome/95.0 Mobile Safari/537.36 AliApp(DingTalk/7.0.10) com.alibaba.android.rimet`],
  ])('leads out of %s to a browser', (app, userAgent) => {
    expect(helpInApp(userAgent)).toContain(`${app}里打印不了，请用浏览器打开`)
    expect(helpInApp(userAgent)).toContain('在浏览器打开')
  })

  it.each([
    `${phone} Chrome/120.0 Mobile Safari/537.36`,
    `${iPhone} Version/15.6 Mobile/15E148 Safari/604.1`,
    `${phone} Chrome/89.0.4389.72 MQQBrowser/13.6 Mobile Safari/537.36`,
    'Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36 QIHU 360SE',
  ])('leaves browsers alone: %s', (userAgent) => {
    expect(helpInApp(userAgent)).toBeUndefined()
  })
})
