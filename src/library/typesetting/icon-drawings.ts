/** How thicker lines and solid shapes are drawn. */
const THICK = 'stroke-width="2" '
const FILLED = 'fill="currentColor" '

const path = (d: string, how = ''): string => `<path ${how}d="${d}"/>`

/**
 * The signs of the portal on a grid of 16, in the shapes of Bootstrap Icons (MIT) but drawn as lines: outlines of lines,
 * as that set has them, weighed a kilobyte on a page. `.icon` says how a line looks.
 */
export const iconDrawings = {
  'arrow-right': path('M1.5 8h13m-4-4 4 4-4 4'),
  award:
    path(
      'm8 .6 1.5.7 1.7.3.8 1.5 1.2 1.2-.3 1.7.3 1.7L12 8.9l-.8 1.5-1.7.3-1.5.7-1.5-.7-1.7-.3L4 8.9 2.8 7.7 3.1 6l-.3-1.7L4 3.1l.8-1.5 1.7-.3z',
    ) + path('M4.5 12.2v3.2l3.5-.9 3.5.9v-3.2l-1.7.2-1.8 1-1.8-1z', FILLED),
  calendar:
    path(
      'M2 .5h12A1.5 1.5 0 0 1 15.5 2v12a1.5 1.5 0 0 1-1.5 1.5H2A1.5 1.5 0 0 1 .5 14V2A1.5 1.5 0 0 1 2 .5z',
    ) +
    path(
      'M1 2h14M6.5 6h.01M9.5 6h.01m3 0h.01m-9 3h.01m3 0h.01m3 0h.01m3 0h.01m-9 3h.01m3 0h.01m3 0h.01',
      THICK,
    ),
  'chevron-left': path('m11 2-6 6 6 6'),
  'chevron-right': path('m5 2 6 6-6 6'),
  clock: path('M.5 8a7.5 7.5 0 1 0 15 0 7.5 7.5 0 1 0-15 0m7-4.5V9l3.5 2'),
  map: path(
    'M8 15.5S13.5 9.9 13.5 6a5.5 5.5 0 0 0-11 0c0 3.9 5.5 9.5 5.5 9.5zM5.5 6a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0',
  ),
  phone: path(
    'M1.9.5a1.7 1.7 0 0 1 2.6.2L6.3 3c.3.4.4 1 .3 1.5l-.5 2.2a.7.7 0 0 0 .2.6l2.4 2.5a.7.7 0 0 0 .7.2l2.2-.6a1.7 1.7 0 0 1 1.4.3l2.4 1.8c.8.7.9 1.9.1 2.6l-1 1.1c-.7.7-1.8 1-2.9.7a19 19 0 0 1-7-4.4 19 19 0 0 1-4.4-7C-.2 3.4.1 2.3.9 1.5z',
    `${FILLED}stroke="none" `,
  ),
  print: path(
    'M3.5 11.5H2A1.5 1.5 0 0 1 .5 10V7A1.5 1.5 0 0 1 2 5.5h12A1.5 1.5 0 0 1 15.5 7v3a1.5 1.5 0 0 1-1.5 1.5h-1.5m-9-6V3A1.5 1.5 0 0 1 5 1.5h6A1.5 1.5 0 0 1 12.5 3v2.5m-9 4.5A1.5 1.5 0 0 1 5 8.5h6a1.5 1.5 0 0 1 1.5 1.5v3a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 13zm-1-2.5h.01',
  ),
  search: path('M.5 6.5a6 6 0 1 0 12 0 6 6 0 1 0-12 0') + path('m11.5 11.5 3.5 3.5', THICK),
}
