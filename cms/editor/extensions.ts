import { DecapCmsCore as CMS } from 'decap-cms-core'
import { CunkouBackend } from './backend.ts'
import { beforeSave } from './before-save.ts'
import { formats } from './files/formats.ts'
import { chinese } from './locale.ts'
import { registerWidgets } from './widgets/register-widgets.ts'

// Everything this editor registers with Decap. It takes the place of decap-cms-app's own list, which registers eleven
// backends, seventeen widgets and forty languages and would bring all of them into the browser.
// Decap's types lag behind what it takes: a backend or a listener of ours passes none of them.
CMS.registerBackend('cunkou', CunkouBackend as never)
CMS.registerLocale('zh_Hans', chinese)
CMS.registerEventListener({ name: 'preSave', handler: beforeSave as never })
for (const [name, { extension, ...format }] of Object.entries(formats))
  CMS.registerCustomFormat(name, extension, format)
registerWidgets()
