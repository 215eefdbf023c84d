// The offers' former place, for who still asks for them there.
export { anOffersWorld, contactEmail } from './world/offers-world.ts';
