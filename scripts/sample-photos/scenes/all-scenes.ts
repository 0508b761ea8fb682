import { agriClass } from './agri-class.ts'
import { banyanSquare } from './banyan-square.ts'
import { bloodPressure } from './blood-pressure.ts'
import { bookRoom } from './book-room.ts'
import { cleaning } from './cleaning.ts'
import { clinicTable } from './clinic-table.ts'
import { couplets } from './couplets.ts'
import { courtyardTalk } from './courtyard-talk.ts'
import { craftTable } from './craft-table.ts'
import { danceSquare } from './dance-square.ts'
import { dragonBoats } from './dragon-boats.ts'
import { dumplings } from './dumplings.ts'
import { filmNight } from './film-night.ts'
import { haircut } from './haircut.ts'
import { hallFront } from './hall-front.ts'
import { homeVisit } from './home-visit.ts'
import { lecture } from './lecture.ts'
import { midAutumn } from './mid-autumn.ts'
import { nightMarket } from './night-market.ts'
import { outreachStall } from './outreach-stall.ts'
import { portrait } from './portrait.ts'
import { rapeField } from './rape-field.ts'
import { riceHarvest } from './rice-harvest.ts'
import { riceTerraces } from './rice-terraces.ts'
import { riverBridge } from './river-bridge.ts'
import { riverPatrol } from './river-patrol.ts'
import { roadHelper } from './road-helper.ts'
import { sewing } from './sewing.ts'
import { stageShow } from './stage-show.ts'
import { stationFront } from './station-front.ts'
import { teaHills } from './tea-hills.ts'
import { treePlanting } from './tree-planting.ts'
import { tugOfWar } from './tug-of-war.ts'
import type { Scene } from '../stage.ts'

/** Every scene by its id. */
export const scenes: Record<string, Scene> = {
  'rice-terraces': riceTerraces,
  'tea-hills': teaHills,
  'river-bridge': riverBridge,
  'dragon-boat': dragonBoats,
  'river-patrol': riverPatrol,
  'rape-field': rapeField,
  'rice-harvest': riceHarvest,
  'agri-class': agriClass,
  'tree-planting': treePlanting,
  'banyan-square': banyanSquare,
  'dance-square': danceSquare,
  'outreach-stall': outreachStall,
  'courtyard-talk': courtyardTalk,
  haircut,
  portrait,
  'hall-front': hallFront,
  'station-front': stationFront,
  'book-room': bookRoom,
  'craft-table': craftTable,
  'mid-autumn': midAutumn,
  sewing,
  lecture,
  'stage-show': stageShow,
  'clinic-table': clinicTable,
  'blood-pressure': bloodPressure,
  couplets,
  dumplings,
  'home-visit': homeVisit,
  cleaning,
  'film-night': filmNight,
  'night-market': nightMarket,
  'road-helper': roadHelper,
  'tug-of-war': tugOfWar,
}
