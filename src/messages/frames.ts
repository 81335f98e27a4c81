import * as z from 'zod/mini';
import { Coverage } from '../model/coverage';
import { DocumentPage } from '../model/document';
import { Finding } from '../model/finding';
import { Family, familyGroups } from '../model/lexicon';
import { Way } from '../model/page-state';

/** Between the scripts in the frames of one tab. Frames of other sites cannot see each other, so the background carries it. */
const place = {
  /** Its place among the frames of each frame above it, outermost first; null where the page does not number it. */
  path: z.nullable(z.array(z.int())),
  /** Of its view, in CSS pixels. */
  size: z.tuple([z.number(), z.number()]),
};

/** From a frame that the page around it cannot read. The top frame gathers them into one document. */
export const FromFrame = z.discriminatedUnion('type', [
  /** A script is here. Nothing has been read yet. */
  z.object({ type: z.literal('frame/here'), ...place }),
  z.object({
    type: z.literal('frame/text'),
    ...place,
    pages: z.array(DocumentPage),
    coverage: Coverage,
    ways: z.array(Way),
    /** Frames within it that it cannot read itself: where they are, and what it calls them. */
    closed: z.array(z.object({ path: z.nullable(z.array(z.int())), where: z.string() })),
  }),
  /** It shows a file in the browser's own viewer. */
  z.object({ type: z.literal('frame/file'), ...place }),
  z.object({ type: z.literal('frame/unreadable'), ...place, why: z.string(), remedy: z.string() }),
  z.object({ type: z.literal('frame/gone') }),
  z.object({ type: z.literal('frame/placed'), notOnScreen: z.array(z.string()) }),
  /** The reviewer clicked on a painted passage. */
  z.object({ type: z.literal('frame/picked'), finding: z.string() }),
]);
export type FromFrame = z.infer<typeof FromFrame>;

/** From the top frame to a frame, or to all of them. */
export const ToFrame = z.discriminatedUnion('type', [
  /** Read, now and after every change, and tell. */
  z.object({ type: z.literal('frame/read'), anew: z.boolean() }),
  z.object({
    type: z.literal('frame/paint'),
    /** Their positions count in the text that the frame gave. */
    findings: z.array(Finding),
    groups: z.array(z.object({ family: Family, group: z.enum(familyGroups) })),
    setAside: z.array(z.string()),
    selected: z.nullable(z.string()),
  }),
  z.object({ type: z.literal('frame/reveal'), finding: z.string(), start: z.int() }),
  /** Reply once it is done: true. */
  z.object({ type: z.literal('frame/go-through') }),
  z.object({ type: z.literal('frame/cancel') }),
]);
export type ToFrame = z.infer<typeof ToFrame>;

/** To the background, which hands `message` to frames of the sender's own tab and to no other. */
export const Relay = z.discriminatedUnion('type', [
  z.object({ type: z.literal('relay/to-top'), message: FromFrame }),
  z.object({ type: z.literal('relay/to-frame'), frame: z.nullable(z.int()), message: ToFrame }),
  /** Puts the script into frames that came since, as far as the reviewer allowed it. */
  z.object({ type: z.literal('relay/inject') }),
]);
export type Relay = z.infer<typeof Relay>;

/** As the background hands it on: with the frame that really sent it. */
export const Relayed = z.discriminatedUnion('type', [
  z.object({ type: z.literal('relayed/to-top'), from: z.int(), message: FromFrame }),
  z.object({ type: z.literal('relayed/to-frame'), from: z.int(), message: ToFrame }),
]);
export type Relayed = z.infer<typeof Relayed>;
