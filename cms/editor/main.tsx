import './no-compiled-schemas.ts'
import { DecapCmsApp as CMS } from 'decap-cms-app'
import { createRoot } from 'react-dom/client'
import { onBack } from './asking/connection.ts'
import { decapConfig } from './config-from-model.ts'
import { guardDrops } from './drops/guard-drops.ts'
import { GatewayError, read } from './gateway-client.ts'
import { watchForms } from './keeping/watch-form.ts'
import { followDecapMessages } from './notifications/decap-messages.ts'
import { Notifications } from './notifications/Notifications.tsx'
import { resumePublishing } from './notifications/follow-publishing.ts'
import type { FormFacts } from '../protocol/site.ts'
import { screenAddress } from './screens/screen-names.ts'
import { rememberFacts } from './site-facts.ts'

const PHONE = '(max-width: 800px)'
/** Decap's own key for which pane stands beside the form. */
const RIGHT_PANE = 'cms.right-pane'

/** Without saying where, one comes to what is due. */
const goToToday = () => location.replace(screenAddress('today'))

/** Opens the editor: asks what the county's choices are, then starts Decap with the form made from them. */
const open = async () => {
  const starting = document.querySelector('#starting')
  try {
    const facts = await read('/api/cms/config-data')
    rememberFacts(facts)
    starting?.remove()
    start(facts)
  } catch (error) {
    const reason =
      error instanceof GatewayError ? error.message : '浏览器太旧或网络不通，请换一个浏览器再试。'
    if (starting) starting.textContent = `编辑后台没有打开：${reason}`
    onBack(() => location.reload())
  }
}

const start = (facts: FormFacts) => {
  // Two panes do not fit on a phone: the form comes alone, the preview by its button.
  if (matchMedia(PHONE).matches) localStorage.setItem(RIGHT_PANE, 'none')
  else if (localStorage.getItem(RIGHT_PANE) === null) localStorage.setItem(RIGHT_PANE, 'preview')
  watchForms()
  CMS.init({ config: decapConfig(facts) as never })
  const place = document.querySelector('#notifications')
  if (place) createRoot(place).render(<Notifications />)
  followDecapMessages()
  guardDrops(window)
  void resumePublishing()
  onBack(openWhatFailed)
}

/** A page of Decap that could not be filled while nothing was answered, and holds nothing that somebody has written. */
const openWhatFailed = () => {
  if (document.querySelector('.ck-sign-in')) location.reload()
}

const isBoard = () => location.hash.startsWith('#/workflow')
/** Decap still leads to its own board here and there: ours stands in its place. */
const goToBoard = () => location.replace(screenAddress('board'))
window.addEventListener('hashchange', () => isBoard() && goToBoard())

if (location.hash.replace(/^#\/?$/, '') === '') goToToday()
else if (isBoard()) goToBoard()
else void open()
