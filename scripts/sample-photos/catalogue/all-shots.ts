import { countrysideShots } from './countryside.ts'
import { coverShots } from './covers.ts'
import { indoorShots } from './indoors.ts'
import { portraitShots } from './portraits.ts'
import { villageShots } from './village.ts'
import type { Shot } from './shot.ts'

/** Every picture of the sample county, in the order of the index. */
export const allShots: Shot[] = [
  ...countrysideShots,
  ...villageShots,
  ...indoorShots,
  ...coverShots,
  ...portraitShots,
]
