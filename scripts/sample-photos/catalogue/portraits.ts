import { shots } from './shot.ts'

/** Dignified busts, 3:4; `kind` names age and sex, then what the person wears. */
export const portraitShots = shots(
  'portrait',
  [
    ['2025-10', '肖像画：一位头发花白的老年男子，穿深蓝中山装', { kind: 'old man tunic' }],
    ['2025-11', '肖像画：一位中年女子，短发，穿红马甲', { kind: 'middle woman vest' }],
    ['2025-12', '肖像画：一位年轻女医生，穿白大褂', { kind: 'young woman coat' }],
    ['2026-01', '肖像画：一位戴草帽的中年农民', { kind: 'middle man straw' }],
    ['2026-02', '肖像画：一位挽着发髻的老年女子，穿对襟衫', { kind: 'old woman buttons' }],
    ['2026-03', '肖像画：一位戴眼镜的男教师，穿衬衫', { kind: 'middle man glasses shirt' }],
    ['2026-04', '肖像画：一位扎马尾的年轻女志愿者，穿红马甲', { kind: 'young woman ponytail vest' }],
    ['2026-05', '肖像画：一位戴安全帽的工人', { kind: 'middle man helmet' }],
    ['2026-05', '肖像画：一位戴眼镜的老年女子，围着围巾', { kind: 'old woman glasses scarf' }],
    ['2026-06', '肖像画：一位年轻男子，穿浅色衬衫', { kind: 'young man shirt' }],
    ['2026-06', '肖像画：一位中年男子，穿夹克', { kind: 'middle man jacket' }],
    ['2026-07', '肖像画：一位穿制服、戴帽子的民警', { kind: 'young man cap uniform' }],
    ['2026-07', '肖像画：一位中年女子，挽发，穿围裙', { kind: 'middle woman bun apron' }],
    ['2026-08', '肖像画：一位戴前进帽的老人，留着胡须', { kind: 'old man flatcap beard jacket' }],
    ['2026-08', '肖像画：一位长发的年轻女教师', { kind: 'young woman long cardigan' }],
    ['2026-09', '肖像画：一位中年男医生，戴眼镜，穿白大褂', { kind: 'middle man glasses coat' }],
    ['2026-09', '肖像画：一位穿红马甲的老年男志愿者', { kind: 'old man vest' }],
    ['2026-10', '肖像画：一位中年女村医，短发，穿白大褂', { kind: 'middle woman coat' }],
    ['2026-10', '肖像画：一位穿蓝布衫的老年女子', { kind: 'old woman buttons' }],
    ['2026-10', '肖像画：一位年轻快递员，戴鸭舌帽', { kind: 'young man cap jacket' }],
    ['2026-11', '肖像画：一位戴眼镜的青年女干部，穿夹克', { kind: 'young woman glasses jacket' }],
    ['2026-11', '肖像画：一位秃顶的老年男子，穿毛衣', { kind: 'old man bald sweater' }],
    ['2026-11', '肖像画：一位中年女子，卷发，穿开衫', { kind: 'middle woman curly cardigan' }],
    ['2026-11', '肖像画：一位戴斗笠的采茶女子', { kind: 'middle woman conical buttons' }],
  ],
  'portrait',
)
