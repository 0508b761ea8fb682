/** Weather and light a picture is drawn in; the season follows from its month. */
export interface Look {
  time?: 'morning' | 'noon' | 'evening' | 'night'
  weather?: 'clear' | 'mist' | 'rain' | 'snow'
  /** A variant the scene knows, such as the audience of a lecture or the kind of building. */
  kind?: string
  /** How many people the scene shows, where the number is free. */
  people?: number
  /** Upright 3:4 instead of lying 3:2. */
  tall?: boolean
}

/** One picture of the sample county: what to draw, when it was taken and what is seen in it. */
export interface Shot {
  id: string
  scene: string
  month: string
  alt: string
  look: Look
}

type Row = [month: string, alt: string, look?: Look]

/** Numbers the rows of one scene into shots with stable ids such as `clinic-table-03`; new rows go at the end. */
export function shots(scene: string, rows: Row[], idPrefix = scene): Shot[] {
  return rows.map(([month, alt, look = {}], index) => ({
    id: `${idPrefix}-${String(index + 1).padStart(2, '0')}`,
    scene,
    month,
    alt,
    look,
  }))
}
