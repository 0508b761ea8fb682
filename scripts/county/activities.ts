/** A kind of activity: how its title, its course and its numbers are told. `{…}` are filled in per report. */
export interface Activity {
  category: string
  titles: readonly string[]
  openings: readonly string[]
  middles: readonly string[]
  voices: readonly string[]
  endings: readonly string[]
}

const endings = [
  '站里把当天登记的{n2}件事记进台账，约定{later}再来回访。',
  '散场前，{person2}把{n3}把凳子一一搬回屋里，下一次就定在{later}。',
  '活动照片和名单已经存档，{team}的队员在群里接龙报名下一场。',
  '没能到场的{n3}户，志愿者第二天上门补了课。',
  '收摊时太阳已经偏西，桌上的登记本又多写了{n2}行。',
] as const

export const activities: readonly Activity[] = [
  {
    category: 'chuan-jineng',
    titles: [
      '{place}{n1}位乡亲学会了{skill}',
      '{unit}把{skill}课开到{host}',
      '{skill}培训进{place}：边学边练半天',
      '跟着师傅学{skill}，{place}开了第{n3}课',
    ],
    openings: [
      '{day}上午，{host}里摆开了{n3}张长桌，{unit}的老师带着器材来教{skill}。',
      '听说要教{skill}，{place}的乡亲一早就把{host}坐满了，连窗台边也站了人。',
    ],
    middles: [
      '老师先做一遍，再让学员两人一组照着来，做错了就拆开重来，整整练了{n2}轮。',
      '讲到关键的一步，{person}举手问{question}，老师索性走到跟前手把手示范。',
      '资料是大字版的，一页只讲一件事，老花镜备了{n2}副，谁要谁拿。',
      '课间休息，几位学员围着{person2}看手机里拍下的步骤，一帧一帧地记。',
    ],
    voices: [
      '“以前怕学不会，今天做成了一个，心里就有底了。”{person}说。',
      '{person2}一边收工具一边说：“这手艺回家就用得上，下回我带媳妇一起来。”',
    ],
    endings,
  },
  {
    category: 'chuan-zhengce',
    titles: [
      '{policy}怎么办？{place}屋场会说清楚',
      '{host}里聊{policy}，{n1}人听得明白',
      '{unit}到{place}讲{policy}',
      '一张明白卡讲清{policy}',
    ],
    openings: [
      '{day}晚上，{place}的屋场会在{host}开场，题目只有一个：{policy}。',
      '为了讲{policy}，{unit}的宣讲员提前一天到{place}问了{n2}户人家最想知道什么。',
    ],
    middles: [
      '宣讲员不念稿子，先讲邻村一户人家的真事，再把条件、材料、时间写在白板上。',
      '{person}把家里的存折和通知单都带来了，工作人员当场替他核对了{n3}项。',
      '最热闹的是抢答，答对{n3}题送一本大字口袋书，孩子也跟着举手。',
      '有人担心{question}，{unit}的同志把窗口电话写在每个人的明白卡背面。',
    ],
    voices: [
      '“早这么讲我就不用跑三趟了。”{person}把明白卡折好放进口袋。',
      '{person2}说：“听懂了，回去我再讲给隔壁听。”',
    ],
    endings,
  },
  {
    category: 'jiankang',
    titles: [
      '{host}的义诊台：{n1}位老人测了血压',
      '{unit}送医到{place}',
      '药盒打开看一看，{place}义诊半日',
      '{place}来了村医和年轻的志愿者',
    ],
    openings: [
      '早上{n3}点多，{team}已经把长桌、血压计和登记本摆到了{host}。',
      '{day}，{unit}组织的义诊队走进{place}，量血压、测血糖、看药盒三个台子一字排开。',
    ],
    middles: [
      '医生让老人先坐下歇五分钟再量，偏高的用红笔圈出来，共圈了{n2}位。',
      '{person}带来一袋子药，医生逐盒看过，挑出{n3}盒过期的，又把饭前饭后写在盒面上。',
      '走不动的老人由志愿者领着医生上门，一上午走了{n2}户。',
      '孩子们帮忙念视力表，念错了自己先笑起来。',
    ],
    voices: [
      '“字写得大，我一个人在家也看得清。”{person}指着药盒说。',
      '{person2}说：“不用去镇上排队，在家门口就把三个月的数记齐了。”',
    ],
    endings,
  },
  {
    category: 'chuan-wenhua',
    titles: [
      '{play}唱响{place}，{n1}人围坐到夜里',
      '{place}的{host}又亮灯：{play}开演',
      '自己写、自己演，{place}办了一台{play}',
      '老调新词，{play}走进{place}',
    ],
    openings: [
      '天一擦黑，{host}的灯就亮了，{team}带来的{play}准时开场。',
      '{day}，{place}的一台{play}攒了两个月，演员全是村里人。',
    ],
    middles: [
      '节目单是手写的，一共{n3}个，{person}家的小孙女报幕，报错一个也没人在意。',
      '唱到家风那一段，台下跟着打起拍子，前排的老人把词一句不落地接上。',
      '{team}还带来{n2}副对联，谁猜中灯谜谁带走。',
      '{unit}的老师蹲在台侧记曲谱，说这一段口口相传，得赶紧录下来。',
    ],
    voices: [
      '“台上演的就是咱们巷子里的事。”{person}看得直点头。',
      '{person2}卸了妆说：“下回我想演一个会修路灯的。”',
    ],
    endings,
  },
  {
    category: 'ping-an',
    titles: [
      '{place}上了一堂{safety}课',
      '{unit}到{host}演练{safety}',
      '{safety}进{place}：{n1}人动手试了一遍',
      '红马甲站路口，{place}说{safety}',
    ],
    openings: [
      '{day}，{unit}的同志把{safety}的家什搬到{host}，先演示，再请乡亲上手。',
      '{place}刚过了赶集的早高峰，{team}就在路口支起展板讲{safety}。',
    ],
    middles: [
      '展板上是本地路口的照片，{person}一眼认出自家门前那个弯。',
      '轮到动手，{person2}头一回没做对，师傅让他再来，第三回全场鼓了掌。',
      '队员挨户看了{n2}家的插座和门槛，贴了{n3}张提醒贴。',
      '孩子们领到一张“回家考考爸妈”的题单，一共{n3}道。',
    ],
    voices: [
      '“真要遇上事，手要先知道怎么做。”{person}擦着汗说。',
      '{person2}说：“以前觉得离自己远，看了照片才晓得就在门口。”',
    ],
    endings,
  },
  {
    category: 'yifengyisu',
    titles: [
      '{place}的红白事，{n1}户人家这样商量',
      '{host}里评新风：{custom}少了',
      '一张清单管住{custom}，{place}开了评议会',
      '{place}说说{custom}那点事',
    ],
    openings: [
      '{day}，{place}的评议会开在{host}，{n3}位理事先把上半年的账念了一遍。',
      '说起{custom}，{place}的人有一肚子话，{team}干脆请大家坐下来慢慢说。',
    ],
    middles: [
      '{person}家上月办事只摆了{n3}桌，把省下的钱给村里装了{n2}盏路灯。',
      '有人不服气，理事{person2}也不急，把清单翻开，一条一条念给他听。',
      '举手表决前，先让年轻人说，再让老人说，最后{n1}人里只有{n3}人不同意。',
      '新定的一条写在红纸上，贴到了{host}门口。',
    ],
    voices: [
      '“谁家都有难处，规矩立在前头，脸面就不用拿钱撑。”{person}说。',
      '{person2}说：“省下的不光是钱，还有人情债。”',
    ],
    endings,
  },
]
