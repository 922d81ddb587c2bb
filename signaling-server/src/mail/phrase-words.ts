/**
 * 1024 everyday words, so that each is worth exactly ten bits: lower-case a to z, four to ten letters, easy to read out over
 * the telephone, offending nobody. Words may be exchanged (sent phrases are kept as text), but the number must stay a power
 * of two, or `phraseFrom` would favour some.
 */
export const PHRASE_WORDS: readonly string[] = `
  acorn album alcove almond alpaca alpine amber anchor antelope anthem anvil apple apricot apron aquarium arbor arrow
  artist ascot aster atlas attic aurora autumn avenue azure backpack badger bagel bakery balcony ballad ballet
  balloon bamboo banana bandana banjo barge barley barn baron basil basin basket bassoon bayou beach beacon bead
  beaver bench bicycle birch birdsong birthday biscuit bison blanket blazer blossom bluebell blueberry boat bobbin
  bonfire bonnet bonsai bookcase booth border bottle bouquet bowl bracelet branch brick bridge broccoli bronze brook
  broom brownie brush bucket buckle buffalo bugle builder bungalow bunny burrow bushel butter butterfly buttermilk
  button cabbage cabin cabinet cactus cake calendar calm camel camera campfire campsite canal canary candle candy
  canoe cantaloupe canvas canyon capital caramel caravan cardigan cardinal carnation carnival carousel carpet carrot
  cartoon cascade cashew casserole castle catalog catfish cauldron cavern cedar celery cello chalk charcoal chariot
  charm cheerful cheese cherry chess chestnut chickadee chimney chipmunk chutney cider cinema cinnamon circle citrus
  clarinet classic clay cliff cloak clock cloud clover coast cobalt cobble cocoa coconut coffee collage collar comet
  compass concert cookie copper coral corner cornet cosmos cottage cotton couch cozy cradle crater crayon creek
  cricket crimson crocus croissant crumpet crystal cucumber cupboard curtain cushion custard cycle cypress daffodil
  dahlia dairy daisy damson dancer dawn daylight denim dessert diamond diary dimple dinner dish dolphin domino donkey
  doodle doorway dough dove dragon dragonfly drawer dream driftwood drizzle duck dune dusk eagle earring earth easel
  echo eclipse eggplant elbow elder elegant elephant ember embroidery emerald envelope equator evening evergreen
  fabric fairway falcon family fanfare farmer faucet fauna feather fedora fennel fern ferry festival fiber fiddle
  field fiesta figment fillet finch firefly firework fjord flagstone flamingo flannel flask flax flint flock flora
  floral flower flute foghorn folder foliage fondue footpath footstep forest forge fortune fossil fountain foxglove
  fragrance freckle freesia fresco fresh frost frosting fruit fuchsia fudge funnel gadget galaxy gallery garden
  garland garlic garnet gate gazebo gazelle gecko gentle geranium geyser ginger gingham giraffe glacier glaze glimmer
  glitter globe glove glow goat goblet golden gondola goose gooseberry graceful grain granite grape grapefruit grass
  gravel green grotto grove guava guitar gulf habitat haircut hallway halo hamlet hammer hammock happy harbor harmony
  harp harvest haystack hazel hearth heather hedge helmet helper herb heron hibiscus hickory highland hiker hill
  hillock hillside hinge hobby holiday hollow holly homestead honey honeycomb honeydew hoop hopeful horizon hotel
  house humble hummus hyacinth iceberg icicle igloo iguana indigo inkwell inlet insect iris iron island ivory jackdaw
  jacket jade jaguar jasmine jelly jetty jewel jigsaw jolly journal journey jubilee jumper jungle juniper kale kayak
  kelp kernel kettle keyboard kindle kingdom kitchen kite kitten kiwi knapsack koala lace ladder ladle lagoon lake
  lamb lamp lampshade landmark lantern larch lark laundry laurel lavender lawn leaf leather leisure lemon lemonade
  lentil leopard letter lettuce lever library lifeboat lighthouse lilac lily lime limerick limestone linden linen
  linnet lively lizard llama lobster lodge loom lotus lullaby lumber lunch lupine lyric macaroni macaw magenta magic
  magnet magnolia magpie mailbox mallard mandolin mango manor maple marble marigold marina market marmalade marmot
  maroon marsh matinee meadow meander medal medley melody melon memory mercury mermaid midnight mill minnow minstrel
  mint mirror mitten mocha molasses mongoose monsoon moon moonbeam moose morning mosaic moss moth motor mountain
  movie muffin mulberry mural museum mushroom music mustard myrtle napkin nature navy nebula nectar needle neon nest
  newt nickel nimble nocturne nook notebook novel nursery nutmeg oasis oatmeal oboe occasion ocean octave octopus
  odyssey olive omelet onion opal opera orange orbit orchard orchid oregano organ origami oriole ornament osprey
  otter outdoor oven overcoat oxbow oyster paddle paddock pail paint painter palace palette palm pancake panda
  panorama pansy panther pantry papaya paper parachute parade paradise parasol parcel parchment park parrot parsley
  parsnip passport pasta pastel pasture patchwork pathway patio pavilion peach peacock peak peanut pearl pebble pecan
  pelican pencil pendant penguin peony pepper perch periwinkle petal petunia pewter pheasant phoenix piano pickle
  picnic picture pier pigeon pillow pine pinecone pioneer pistachio pitcher planet plaster plaza plume plush pocket
  podium poem polar polka pollen poncho pond pony poplar poppy porcelain porch portrait postcard potato pottery pouch
  prairie pretzel primrose prism pudding puddle puffin pulley pumpkin puppet purple puzzle pyramid quail quarry
  quartet quartz quill quilt quince quiver quiz rabbit raccoon radar radiant radio radish rafter rainbow raindrop
  raisin rally ranch raspberry rattan raven recipe redwood reef relish rhubarb rhythm ribbon rice ridge ringlet
  ripple river rivulet robin rocket rooftop roost rooster rope rosemary rotunda rowboat ruby rudder runway russet
  rustic saddle safari saffron sage sailor salad salmon sandal sandstone sandwich sapphire sardine satchel satin
  saucer savanna saxophone scallop scarf scarlet scenery scholar scone scooter scroll seashell seaside season sequoia
  sesame shadow shamrock shelf shell shepherd sherbet shingle shore sidewalk silk silver simple singer sketch skipper
  skylark slate sleigh slipper slope smile snail snow snowball snowdrop snowflake soap sofa solar sorbet sorrel soup
  spaniel sparrow spatula spice spinach spindle spiral spire sponge spoon spotlight spring sprout spruce square
  squash squirrel stadium stamp star starfish starlight starling station statue steeple stencil stitch stone stork
  story strawberry stream street string studio sturdy suede sugar suitcase summer summit sunbeam sundial sunflower
  sunny sunrise surf swallow swan sweater swing sycamore symphony syrup tabby table tadpole taffy talent tambourine
  tandem tangerine tango tapestry tapioca tartan tassel tavern teacup teal teapot teaspoon telescope temple tempo
  tennis tent terrace textile thatch thicket thimble thistle thread thunder ticket tidal tiger timber tinsel toast
  toffee tomato topaz topiary torch tortoise toucan towel tower tractor trail train tranquil treasure treat tree
  treetop trellis triangle trolley tropic truffle trumpet tuba tugboat tulip tuna tundra tunic tunnel turkey turnip
  turquoise turtle tweed twig twilight twine ukulele umbrella unicorn vacation valley vanilla vase vellum velvet
  venture veranda verbena verse vessel village vine vinegar viola violet violin vista vivid volcano voyage wafer
  waffle wagon walnut walrus waltz warbler wardrobe warm water waterfall watermelon wattle weaver weekend whale wharf
  wheat wheel whimsy whisper whistle wicker widget wildflower willow windmill window windsock winner winter wisdom
  wisteria wolf wonder woodland woodpecker wool workshop woven wreath wren yacht yarn yarrow yellow yodel yoga yogurt
  yonder zebra zenith zephyr zeppelin zest zigzag zinnia zipper zither zodiac zucchini
`
  .trim()
  .split(/\s+/);
