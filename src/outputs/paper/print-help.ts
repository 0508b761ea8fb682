/** Apps whose own browser cannot print, by what they call themselves in the user agent. */
const APPS: readonly (readonly [RegExp, string])[] = [
  [/wxwork\//i, '企业微信'],
  [/MicroMessenger/i, '微信'],
  [/ QQ\/\d/, 'QQ'],
  [/DingTalk/i, '钉钉'],
  [/AlipayClient/i, '支付宝'],
  [/Lark|Feishu/i, '飞书'],
  [/Weibo/i, '微博'],
  [/aweme|BytedanceWebview/i, '抖音'],
  [/NewsArticle/i, '今日头条'],
  [/baiduboxapp/i, '百度'],
]

const ELSEWHERE = '请换手机自带的浏览器，或者在电脑上打开这一页，再打印。'

/** What to do in an app that opens pages in its own browser, which cannot print; nothing elsewhere. */
export const helpInApp = (userAgent: string): string | undefined => {
  const app = APPS.find(([pattern]) => pattern.test(userAgent))?.[1]
  return app && `${app}里打印不了，请用浏览器打开：点右上角的“…”，选“在浏览器打开”，再打印。`
}

/** What to do in a browser that has no printing, as some on phones. */
export const NO_PRINTING = `这个浏览器打印不了。${ELSEWHERE}`

/** What to do when no sign came that the browser began to print: it may be printing all the same. */
export const NOTHING_HAPPENED = `没有出现打印窗口？${ELSEWHERE}`
