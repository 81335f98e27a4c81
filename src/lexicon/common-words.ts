/**
 * How often common words stand in police, prosecutor and court prose, in uses per million words; a word not listed is
 * rare. Decides which word of a cue the matcher waits for: changes speed, never what is found.
 */
const counted = `
the:40514 a:25000 of:21082 to:19553 and:17248 in:14079 that:8493 for:8070 was:6989 on:6563 with:6132 i:6000 is:5191
at:4870 as:3660 by:3652 he:3528 her:3500 an:3346 not:3269 his:3121 district:3116 you:3000 officers:2994 this:2970
be:2907 or:2806 from:2795 said:2500 she:2500 they:2500 it:2423 court:2034 were:2026 my:2000 attorney:1895 may:1831
had:1809 case:1791 which:1760 are:1757 two:1671 have:1636 county:1614 me:1500 their:1500 who:1461 no:1434 year:1405
systems:1403 defendant:1390 murder:1379 charged:1363 one:1355 has:1318 old:1302 we:1287 vehicle:1232 under:1209
been:1203 him:1200 them:1200 street:1141 after:1129 officer:1123 would:1079 any:1061 found:1040 years:1034
observed:1011 also:993 office:981 if:972 victim:954 home:938 but:924 about:917 see:917 when:901 stated:900 told:900
police:898 out:897 state:864 man:860 other:854 evidence:847 all:837 there:835 law:823 states:817 did:798 time:792
mother:790 will:787 area:784 prison:780 into:772 united:772 human:753 while:745 its:736 judgment:724 department:715
accused:706 posts:694 over:684 sentenced:683 justice:669 felony:663 first:657 convicted:652 body:651 then:647
where:620 being:617 stop:613 new:611 june:610 three:608 trial:608 running:605 us:588 both:583 made:580 dead:573
person:568 because:566 up:566 defendants:565 against:554 prior:554 such:553 count:551 name:547 these:546 during:542
public:541 suspect:533 information:527 more:527 charges:524 only:524 unit:521 release:520 content:519 gang:519
shower:517 before:513 search:511 top:511 identified:504 claim:502 crime:500 leave:499 life:498 victims:498 drug:492
today:492 could:491 read:485 between:484 male:483 investigation:480 criminal:476 without:476 firearm:475 so:475
center:473 recent:465 than:463 should:461 black:460 whether:458 what:456 deputy:452 order:450 cell:448 scroll:442
parties:437 including:434 appeal:432 jury:432 judge:430 second:427 car:425 family:425 follow:425 through:425
call:418 our:416 field:414 please:414 sentence:413 share:413 back:408 email:408 upon:405 report:400 released:398
stopped:398 act:397 counts:397 do:389 known:389 published:387 trafficking:384 conviction:383 media:383 cases:382
left:381 does:380 multiple:380 legal:378 front:377 immediate:377 scene:377 empty:376 later:376 must:375 min:369
sexual:368 following:366 latest:365 author:363 active:360 child:360 passenger:357 shooting:357 section:356 same:355
sentencing:355 guilty:354 assault:352 chief:351 incident:350 operator:350 can:348 arrested:346 bureau:345
further:345 those:344 action:342 claims:336 date:334 driving:333 each:333 sex:331 circumstances:330 march:330
approximately:326 driver:326 federal:326 use:326 work:325 possession:324 another:323 part:323 however:321 right:321
subject:320 conducted:318 above:316 held:316 woman:316 degree:315 four:315 several:314 some:314 member:313 april:312
company:309 members:309 attempted:308 property:308 assistant:307 given:307 park:304 involved:303 traffic:303
issue:301 services:301 decision:300 death:297 responded:297 july:295 party:294 arrest:291 money:291 well:291
government:290 school:290 down:287 fact:285 white:285 make:282 day:281 within:281 contact:277 rule:277 due:274
appellant:273 faces:273 fraud:272 am:271 issued:268 way:267 here:266 special:266 additional:265 hearing:262
people:262 community:260 city:259 asked:257 even:255 individuals:255 regarding:254 agreement:253 motion:253
times:253 enforcement:252 off:252 form:251 individual:250 based:248 counsel:248 size:248 argument:246 provided:245
high:244 get:243 inside:243 conduct:242 filed:242 months:242 denied:237 million:236 senior:236 your:236 used:235
associate:233 circuit:232 insurance:232 record:232 review:232 having:231 bank:230 children:230 open:230 force:228
located:228 personal:228 group:227 january:227 five:226 light:226 point:226 license:225 wearing:225 business:224
received:224 third:224 application:223 gun:223 support:223 advisory:222 december:222 general:222 month:222
present:222 help:221 parole:221 violation:221 avenue:220 just:219 november:217 october:216 around:215 meet:215
reasonable:214 required:214 outside:213 related:212 relevant:212 female:211 robbery:211 rights:210 set:209
sexually:209 staff:209 alleged:207 contract:207 house:207 medical:206 question:206 blue:205 february:205 warrant:205
maximum:204 provide:204 former:203 place:203 injury:201 august:200 address:199 result:199 non:198 pay:198 now:196
statement:196 take:195 offender:194 service:194 september:193 away:192 issues:192 safety:192 took:192 face:190
violence:190 drugs:189 murdering:189 plaintiffs:189 abuse:188 news:188 rear:188 taken:188 bail:187 basis:187
crimes:187 warning:187 own:186 radio:186 account:185 interest:185 matter:185 spokesperson:185 supreme:185
therefore:185 number:184 red:184 called:182 probation:182 text:182 able:181 using:181 clear:180 complaint:180
period:180 since:180 walking:180 apartment:179 brief:179 financial:178 find:178 spoke:178 days:177 jail:176
allegedly:175 central:174 failure:174 until:174 according:173 conspiracy:173 motor:173 need:173 seat:173 acts:172
advised:172 description:172 terms:172 testimony:172 facts:171 failed:170 how:170 process:170 although:169 most:169
noted:169 father:168 cannot:167 class:167 history:167 letter:167 claimant:166 making:166 reporting:166 six:166
began:165 courts:165 pleaded:165 security:165 seeks:165 hospital:164 prosecuted:164 warrants:164 mass:163 side:162
verbal:162 assaulting:161 women:161 different:160 online:160 parking:160 purposes:160 causing:159 notice:159
owner:159 registered:159 store:159 tax:159 witness:159 amount:158 announced:158 friend:158 statute:158 weapon:158
appeals:157 approached:157 never:157 theft:157 whom:157 finding:156 girl:156 materials:156 plaintiff:156
informed:155 intent:155 phone:155 policy:155 very:155 alcohol:154 charge:154 scheme:154 summer:154 authority:153
health:153 homicide:153 killing:152 local:152 long:152 placed:152 lot:151 affairs:150 cause:150 head:150
indictment:150 prosecuting:150 shall:150 effect:149 might:149 paid:149 reason:149 respect:149 return:148 board:147
influence:147 view:147 commercial:146 false:146 going:146 ground:146 link:146 minor:146 program:146 hand:145
went:145 again:144 consider:144 continued:144 door:144 entered:144 knife:144 agreed:143 determined:143 position:143
thus:143 know:142 employee:141 employees:141 himself:141 hours:141 level:141 males:141 seal:141 stolen:141
taking:141 towards:141 young:141 care:140 cocaine:140 girlfriend:139 next:139 scheduled:139 either:138 full:138
gave:138 parked:138 shot:138 past:137 reported:136 building:135 put:135 risk:135 team:135 go:134 met:134 reports:134
unknown:134 wife:134 behind:133 committed:133 grand:133 like:133 many:133 men:133 per:133 tip:133 fled:132 note:132
post:132 results:132 stabbing:132 costs:131 hill:131 near:130 attempting:129 rather:129 reasons:128 damages:127
fire:127 last:127 son:127 stealing:127 holding:126 turn:126 block:125 operating:125 recovered:125 trust:125 why:125
working:125 considered:124 means:124 room:124 training:124 give:123 ordered:123 came:122 civil:122 earlier:122
purpose:122 documents:121 harm:121 least:121 plan:121 request:121 returned:121 run:121 show:121 still:121
throughout:121 various:121 armed:120 fired:120 once:120 appeared:119 commit:119 eight:119 control:118 system:118
drove:117 say:117 significant:116 believed:115 social:115 substantial:115 along:114 large:114 nor:114 patrol:113
youth:113 crash:112 direct:112 event:112 value:112 encountered:111 meeting:111 sign:111 appropriate:110 common:110
marijuana:110 separate:110 arrived:109 likely:109 occurred:109 others:109 removed:109 potential:108 acting:107
credit:107 east:107 end:107 findings:107 include:107 standard:107 standing:107 weapons:107 age:106 private:106
provides:106 rape:106 cash:105 seen:105 apply:104 code:104 every:104 funds:104 good:104 got:104 material:104
necessary:104 revealed:104 submitted:104 wanted:104 assigned:103 brought:103 estate:103 involving:103 written:103
included:102 limited:102 refused:102 specific:102 statutory:102 bar:101 intended:101 leaving:101 line:101 power:101
award:100 hold:100 less:100 sent:100 hit:99 real:99 rules:99 transported:99 tribunal:99 come:98 continue:98
detective:98 explained:98 nothing:98 vehicles:98 across:97 align:97 associates:97 husband:97 otherwise:97
pursuant:97 sitting:97 together:97 argues:96 great:96 price:96 sought:96 think:96 final:95 girls:95 hate:95
justify:95 benefit:94 certain:94 dispute:94 drive:94 fed:94 filing:94 students:94 access:93 early:93 executive:93
friday:93 includes:93 occupants:93 receive:93 became:92 looking:92 onto:92 presented:92 south:92 actual:91
approach:91 check:91 illegal:91 walked:91 below:90 burglary:90 established:90 protect:89 reference:89 witnesses:89
already:88 grounds:88 market:88 monday:88 seeking:88 stay:88 workers:88 analysis:87 anyone:87 granted:87 instead:87
secretary:87 seven:87 wednesday:87 itself:86 programs:86 records:86 requested:86 speed:86 believe:85 card:85
change:85 discovered:85 friends:85 important:85 small:85 turned:85 allowed:84 attorneys:84 caused:84 claimed:84
determine:84 engage:84 entering:84 heard:84 impact:84 morning:84 receiving:84 superior:84 suspects:84 tagged:84
admitted:83 cross:83 worked:83 agent:82 controlled:82 doing:82 expected:82 extent:82 investigator:82 much:82
total:82 true:82 accept:81 daughter:81 future:81 knew:81 ran:81 served:81 short:81 suffered:81 trade:81 accepted:80
applied:80 baby:80 brother:80 damage:80 document:80 failing:80 north:80 says:80 aware:79 conclude:79 file:79
matters:79 neither:79 parents:79 providing:79 pulled:79 saw:79 showed:79 week:79 agree:78 benefits:78 concluded:78
example:78 knowledge:78 loan:78 offer:78 questions:78 beyond:77 perform:77 test:77 though:77 thursday:77 tuesday:77
unless:77 added:76 breach:76 cold:76 fleeing:76 fourth:76 invest:76 killed:76 lack:76 obtained:76 safe:76 student:76
contacted:75 directly:75 releases:75 showing:75 stating:75 wrong:75 consent:74 followed:74 live:74 offered:74
project:74 purchase:74 seek:74 blood:73 burden:73 concerned:73 gain:73 gas:73 living:73 raised:73 requires:73
color:72 committing:72 engaged:72 far:72 fight:72 foot:72 listed:72 often:72 pants:72 practice:72 avoid:71
discharge:71 done:71 few:71 follows:71 free:71 green:71 lives:71 minutes:71 rate:71 rental:71 alone:70 anything:70
attempt:70 director:70 heat:70 housing:70 investigators:70 manager:70 marks:70 moved:70 quoting:70 severe:70
someone:70 tomorrow:70 toward:70 trying:70 verdict:70 want:70 bring:69 dark:69 indeed:69 lewd:69 require:69 style:69
treated:69 tried:69 accounts:68 challenge:68 employer:68 establish:68 page:68 despite:67 instructed:67 keep:67
needed:67 suit:67 too:67 van:67 appear:66 kill:66 makes:66 meaning:66 performed:66 transfer:66 allow:65 attack:65
beating:65 calls:65 contained:65 exited:65 food:65 main:65 nine:65 range:65 walk:65 whole:65 adult:64 among:64
boy:64 detectives:64 hands:64 initial:64 labor:64 late:64 linked:64 operated:64 plate:64 prove:64 self:64 signed:64
carrying:63 completed:63 died:63 directed:63 hall:63 homeless:63 honor:63 little:63 lost:63 omitted:63 proper:63
argued:62 bus:62 coming:62 crack:62 dated:62 ensure:62 exercise:62 firm:62 led:62 plain:62 recognized:62 sold:62
strike:62 agents:61 answer:61 close:61 contrary:61 decided:61 doubt:61 enter:61 events:61 imposed:61 object:61
obtain:61 ongoing:61 remains:61 site:61 suspended:61 exit:60 fair:60 look:60 molesting:60 orders:60 pointed:60
proposed:60 threatening:60 words:60 breaking:59 drivers:59 expert:59 lived:59 match:59 pending:59 satisfied:59
sister:59 something:59 water:59 become:58 begin:58 drinking:58 getting:58 giving:58 manner:58 partners:58 relied:58
residents:58 single:58 speeding:58 struck:58 uploads:58 whose:58 appears:57 deadly:57 hon:57 injured:57 regard:57
serve:57 speak:57 bike:56 boyfriend:56 correct:56 cover:56 customer:56 denial:56 determining:56 immigrant:56
increase:56 judges:56 longer:56 matching:56 murdered:56 permit:56 speaking:56 ten:56 themselves:56 best:55 checks:55
confirmed:55 dangerous:55 heading:55 overall:55 premises:55 president:55 prevent:55 schedule:55 yet:55 assist:54
bold:54 border:54 concerns:54 cost:54 education:54 exchange:54 innocent:54 moreover:54 official:54 passed:54
points:54 raping:54 reach:54 ruling:54 subsequent:54 visit:54 zone:54 commissioner:53 faith:53 families:53
initiatives:53 juvenile:53 threatened:53 via:53 deceased:52 forced:52 grey:52 remain:52 selling:52 signs:52 weeks:52
customers:51 entire:51 forward:51 interests:51 possessing:51 resulted:51 resulting:51 shares:51 solid:51 supply:51
accord:50 complete:50 crashing:50 incidents:50 mentioned:50 notes:50 primary:50 rejected:50 responding:50 shows:50
striking:50 undercover:50 alternative:49 applies:49 asking:49 indicated:49 list:49 raise:49 reached:49 sum:49
type:49 arrests:48 balance:48 boys:48 concerning:48 deal:48 ever:48 half:48 hour:48 injuring:48 move:48 named:48
nearby:48 opening:48 owned:48 principal:48 setting:48 steps:48 accident:47 bearing:47 carry:47 conducting:47
continuing:47 encounter:47 fear:47 fund:47 lead:47 outstanding:47 saturday:47 step:47 stole:47 sunday:47 waiting:47
argue:46 bill:46 citizen:46 client:46 complex:46 containing:46 heroin:46 intoxicated:46 jeans:46 partner:46
purchased:46 register:46 relating:46 sell:46 yesterday:46 accent:45 citing:45 created:45 decide:45 discharged:45
kept:45 let:45 lights:45 matched:45 native:45 produced:45 protected:45 remained:45 remove:45 seems:45 stand:45
strong:45 suffering:45 supported:45 ultimately:45 works:45 assisted:44 cars:44 closing:44 clothing:44 express:44
fully:44 herself:44 kind:44 legitimate:44 missing:44 moving:44 patient:44 posted:44 proceeds:44 progress:44
reading:44 rival:44 sense:44 shown:44 bad:43 cards:43 citizens:43 clients:43 couple:43 focus:43 foreign:43
independent:43 marked:43 merits:43 officials:43 opened:43 problem:43 searched:43 started:43 supervisor:43 teacher:43
things:43 worker:43 air:42 almost:42 always:42 box:42 break:42 changed:42 comply:42 difficult:42 engaging:42
enough:42 fall:42 major:42 mind:42 murders:42 narcotics:42 needs:42 planning:42 relative:42 remaining:42
represented:42 smoking:42 southern:42 sustained:42 thought:42 word:42 yelling:42 yielded:42 addressed:41 applying:41
attached:41 bond:41 escape:41 implied:41 limit:41 message:41 performing:41 practices:41 resident:41 saying:41
sleeping:41 stabbed:41 suggested:41 traveling:41 wrote:41 associated:40 better:40 claiming:40 create:40 detail:40
elderly:40 furthermore:40 key:40 pick:40 submit:40 target:40 testing:40 believes:39 broad:39 club:39 concern:39
covered:39 details:39 existence:39 fine:39 formal:39 grip:39 hard:39 lower:39 magistrate:39 mandatory:39
proceeding:39 recorded:39 requiring:39 riding:39 serving:39 shelter:39 square:39 stage:39 steal:39 underlying:39
understand:39 adopted:38 arguing:38 ask:38 explain:38 gangs:38 handgun:38 hitting:38 homes:38 loaded:38 produce:38
prostitute:38 sergeant:38 writing:38 acted:37 allowing:37 approved:37 considering:37 declined:37 denying:37
discussed:37 experience:37 fell:37 happened:37 loans:37 names:37 normal:37 patients:37 professional:37 purported:37
sentences:37 user:37 vote:37 waste:37 apparent:36 arm:36 broken:36 carried:36 defined:36 double:36 existing:36
greater:36 hair:36 improper:36 increased:36 internet:36 land:36 lane:36 mail:36 mean:36 occupied:36 paying:36 pro:36
pronounced:36 prop:36 pursue:36 seeing:36 shop:36 sole:36 specified:36 sure:36 suspected:36 tell:36 transferred:36
activated:35 base:35 challenged:35 coach:35 constitute:35 dealer:35 design:35 det:35 doctor:35 dollars:35 guns:35
leading:35 maintained:35 noting:35 pass:35 peace:35 possess:35 reviewed:35 ride:35 rise:35 slip:35 understanding:35
arising:34 buy:34 cited:34 closed:34 colored:34 cut:34 dealing:34 discuss:34 drunk:34 fugitive:34 funding:34
learned:34 nevertheless:34 observe:34 plus:34 suggest:34 understood:34 unfair:34 adequate:33 advice:33 art:33
beginning:33 challenges:33 checked:33 database:33 dies:33 enacted:33 equipment:33 evening:33 expressed:33 knowing:33
noticed:33 objective:33 pregnant:33 prepared:33 proceeded:33 rest:33 schools:33 send:33 serial:33 series:33
surrounding:33 twice:33 affected:32 aid:32 approaching:32 asserted:32 conflict:32 designed:32 encouraged:32 fails:32
figure:32 guard:32 hanging:32 low:32 mere:32 participate:32 parts:32 problems:32 pull:32 rely:32 rent:32 secure:32
spent:32 standards:32 travel:32 uses:32 waived:32 calling:31 captured:31 centre:31 changes:31 click:31 collected:31
comments:31 delivered:31 detailed:31 elder:31 energy:31 expired:31 fellow:31 hope:31 insured:31 messages:31 mph:31
music:31 owners:31 parks:31 permitted:31 plastic:31 probable:31 reasoning:31 reject:31 representative:31
requesting:31 statutes:31 subjects:31 suggests:31 timely:31 underage:31 adverse:30 appointed:30 booking:30
brothers:30 clerk:30 comment:30 copy:30 delay:30 fail:30 falling:30 feet:30 fifth:30 forms:30 handle:30 interview:30
keeping:30 oppose:30 proceed:30 procuring:30 refusing:30 select:30 start:30 telling:30 twenty:30 methamphetamine:29
sheriff:22 deputies:18
`;

export const usesPerMillion: ReadonlyMap<string, number> = new Map(
  counted
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [word, uses] = pair.split(':');
      return [word!, Number(uses)] as const;
    }),
);
