/**
 * How often common words stand in police, prosecutor and court prose, in uses per million words; a word not listed is
 * rare. Decides which word of a cue the matcher waits for: changes speed, never what is found.
 */
const counted = `
the:40514 of:21082 to:19553 and:17248 in:14079 that:8493 for:8070 was:6989 on:6563 with:6132 is:5191 at:4870
as:3660 by:3652 he:3528 an:3346 not:3269 his:3121 district:3116 officers:2994 this:2970 be:2907 or:2806
from:2795 it:2423 her:3500 court:2034 were:2026 attorney:1895 may:1831 had:1809 case:1791 which:1760 are:1757
two:1671 have:1636 who:1461 no:1434 year:1405 defendant:1390 murder:1379 charged:1363 one:1355 has:1318 old:1302
we:1287 vehicle:1232 under:1209 been:1203 they:2500 street:1141 she:2500 after:1129 officer:1123 would:1079
their:1500 any:1061 found:1040 years:1034 observed:1011 also:993 office:981 if:972 victim:954 home:938 but:924
see:917 about:917 when:901 police:898 out:897 him:1200 state:864 man:860 other:854 evidence:847 all:837
there:835 law:823 states:817 did:798 time:792 mother:790 will:787 area:784 prison:780 united:772 into:772
stated:900 human:753 while:745 its:736 you:3000 judgment:724 department:715 accused:706 posts:694 over:684
sentenced:683 justice:669 felony:663 first:657 convicted:652 body:651 then:647 said:2500 where:620 being:617
stop:613 new:611 june:610 trial:608 three:608 running:605 us:588 both:583 made:580 dead:573 person:568
because:566 up:566 defendants:565 prior:554 against:554 such:553 count:551 name:547 these:546 during:542
public:541 suspect:533 more:527 information:527 only:524 charges:524 unit:521 release:520 content:519 before:513
top:511 search:511 them:1200 identified:504 claim:502 crime:500 leave:499 life:498 victims:498 today:492
drug:492 could:491 read:485 between:484 male:483 investigation:480 criminal:476 without:476 firearm:475 so:475
center:473 recent:465 than:463 should:461 black:460 whether:458 what:456 deputy:452 order:450 cell:448
scroll:442 parties:437 including:434 appeal:432 jury:432 judge:430 second:427 car:425 family:425 through:425
follow:425 call:418 our:416 field:414 please:414 sentence:413 share:413 back:408 email:408 upon:405 report:400
released:398 stopped:398 act:397 counts:397 do:389 known:389 published:387 trafficking:384 conviction:383
media:383 cases:382 left:381 does:380 multiple:380 legal:378 front:377 scene:377 immediate:377 later:376
empty:376 must:375 min:369 sexual:368 following:366 latest:365 author:363 child:360 active:360 shooting:357
passenger:357 section:356 same:355 sentencing:355 guilty:354 assault:352 chief:351 operator:350 incident:350
can:348 arrested:346 bureau:345 further:345 those:344 action:342 claims:336 date:334 driving:333 each:333
sex:331 circumstances:330 march:330 driver:326 approximately:326 federal:326 use:326 work:325 possession:324
another:323 part:323 however:321 right:321 subject:320 conducted:318 held:316 above:316 woman:316 degree:315
four:315 some:314 several:314 member:313 april:312 members:309 company:309 property:308 attempted:308 given:307
assistant:307 park:304 traffic:303 involved:303 services:301 issue:301 decision:300 responded:297 death:297
july:295 party:294 well:291 money:291 arrest:291 school:290 government:290 down:287 fact:285 white:285 make:282
day:281 within:281 my:2000 rule:277 contact:277 due:274 faces:273 appellant:273 fraud:272 am:271 issued:268
way:267 special:266 here:266 additional:265 hearing:262 people:262 community:260 city:259 asked:257
individuals:255 even:255 regarding:254 agreement:253 times:253 motion:253 off:252 enforcement:252 form:251
individual:250 counsel:248 size:248 based:248 argument:246 provided:245 high:244 inside:243 get:243 conduct:242
months:242 filed:242 denied:237 million:236 your:236 senior:236 used:235 circuit:232 record:232 insurance:232
review:232 having:231 open:230 bank:230 children:230 located:228 personal:228 force:228 told:900 january:227
group:227 five:226 light:226 point:226 wearing:225 license:225 business:224 received:224 third:224 gun:223
support:223 application:223 month:222 general:222 present:222 advisory:222 december:222 violation:221 parole:221
help:221 avenue:220 just:219 november:217 october:216 meet:215 around:215 required:214 reasonable:214
outside:213 relevant:212 related:212 female:211 robbery:211 rights:210 set:209 staff:209 sexually:209 house:207
contract:207 alleged:207 medical:206 question:206 warrant:205 february:205 provide:204 maximum:204 place:203
former:203 me:1500 injury:201 august:200 address:199 result:199 non:198 pay:198 now:196 statement:196 take:195
offender:194 service:194 september:193 issues:192 took:192 away:192 safety:192 face:190 violence:190
murdering:189 plaintiffs:189 drugs:189 taken:188 news:188 rear:188 abuse:188 crimes:187 bail:187 basis:187
warning:187 own:186 radio:186 account:185 therefore:185 spokesperson:185 matter:185 interest:185 supreme:185
number:184 red:184 text:182 probation:182 called:182 using:181 able:181 since:180 walking:180 complaint:180
clear:180 period:180 brief:179 apartment:179 spoke:178 financial:178 find:178 days:177 jail:176 allegedly:175
central:174 until:174 failure:174 motor:173 conspiracy:173 need:173 according:173 seat:173 acts:172
description:172 terms:172 testimony:172 advised:172 facts:171 process:170 failed:170 how:170 noted:169 most:169
although:169 father:168 letter:167 history:167 cannot:167 class:167 reporting:166 six:166 claimant:166
making:166 security:165 began:165 pleaded:165 seeks:165 courts:165 warrants:164 hospital:164 prosecuted:164
mass:163 side:162 verbal:162 women:161 assaulting:161 parking:160 different:160 purposes:160 online:160
owner:159 store:159 witness:159 causing:159 registered:159 tax:159 notice:159 statute:158 weapon:158
announced:158 amount:158 friend:158 whom:157 approached:157 never:157 theft:157 appeals:157 girl:156
materials:156 finding:156 plaintiff:156 informed:155 policy:155 phone:155 intent:155 very:155 scheme:154
charge:154 alcohol:154 homicide:153 health:153 authority:153 killing:152 local:152 long:152 placed:152 lot:151
head:150 affairs:150 cause:150 prosecuting:150 shall:150 indictment:150 i:6000 a:25000
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
