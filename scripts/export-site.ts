/**
 * `npm run export-site -- FOLDER [--offline]`: writes the live release into a new folder, without the desk. For any static
 * host: where the portal's address has a path (`https://host/sub/`), every link stands under it. `--offline` for a USB
 * stick: links name files, nothing needs a server or a script, and the search page says what it would need.
 */
import { exportSite } from './export-site/export-site.ts'

process.exitCode = await exportSite()
