/**
 * `npm run export-site -- FOLDER [--posters P] [--offline]`: writes the live release into a new folder, without the desk. For
 * any static host: where the release was made for an address with a path (`https://host/sub/`), every link stands under it.
 * `--posters` adds what `npm run posters -- P` wrote. `--offline` for a USB stick: links name files, nothing needs a server,
 * and the search page says what it would need.
 */
import { exportSite } from './export-site/export-site.ts'

process.exitCode = await exportSite()
