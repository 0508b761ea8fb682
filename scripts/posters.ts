/**
 * `npm run posters -- FOLDER [--kind event,notice] [--pdf] [--size a3] [--ink saving] [--bleed | --tiles] [--wechat]`:
 * writes all posters and stations' screens that no release holds, as pages to be laid over it on a static host; with
 * `--pdf` as files for the print shop, with bleed and marks where it cuts (`--bleed`), or in pieces of A4 (`--tiles`); with
 * `--wechat` what is carried over to the official account instead.
 */
import { makePosters } from './posters/make-posters.ts'

process.exitCode = await makePosters()
