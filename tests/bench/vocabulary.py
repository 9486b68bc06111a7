"""The words that generated revisions are made of: phrases with the ways to say them, written for this project.

    "develop/draw up/elaborate"     one phrase, three ways

A table is a text: phrases are parted by ";" and the ways of a phrase by "/". Ways of one phrase can stand in each
other's place, so that a rewording is a choice of other ways.
"""

from __future__ import annotations


def phrases(table: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a table, each as its ways."""
    return tuple(tuple(" ".join(way.split()) for way in phrase.split("/")) for phrase in table.split(";"))


LEADS = phrases("""
Member States should/Member States are encouraged to/Member States may wish to/States should; Member States should
consider taking steps to/Member States may wish to consider taking steps to/Member States could take steps to;
Governments are invited to/Governments should/Governments are called upon to; States parties should/States parties are
urged to/All parties should; The Secretariat should/The Secretariat is requested to/The Secretariat was asked to;
Competent authorities should/Competent authorities are encouraged to/The authorities concerned should; Donors and
partners are invited to/Donors should/Development partners are invited to; The Conference may wish to/The Conference
should/It is for the Conference to; Regional organizations should/Regional organizations are encouraged to/Regional
bodies could; Member States in a position to do so should/Member States that can do so should/Member States with the
means to do so are invited to
""")

VERBS = phrases("""
develop/draw up/elaborate; strengthen/reinforce/step up; establish/set up/create; review/examine/re-examine;
adopt/enact/introduce; publish/issue/make public; harmonize/align/bring into line; promote/encourage/foster;
improve/enhance/better; monitor/follow/keep under review; finance/fund/provide resources for; extend/widen/broaden;
simplify/streamline/make less burdensome; share/exchange/make available; test/try out/pilot; update/modernize/bring up
to date; implement/carry out/put into effect; restrict/limit/curb; protect/safeguard/preserve;
evaluate/assess/appraise; collect/gather/compile; digitize/computerize/keep in electronic form;
supervise/oversee/control; map/chart/survey; replace/phase out/do away with; repair/restore/rehabilitate;
license/authorize/grant permits for; standardize/make uniform/unify; study/look into/investigate; accelerate/speed
up/expedite; defer/postpone/put off; inspect/check/verify; coordinate/bring together/link up; decentralize/transfer to
local level/devolve
""")

QUALITIES = phrases("""
national/domestic; regional/subregional; transparent/open; comprehensive/all-embracing; voluntary/non-binding;
mandatory/compulsory; independent/impartial; long-term/lasting; affordable/low-cost; joint/common; periodic/regular;
electronic/digital; public/publicly accessible; municipal/local; seasonal/temporary; simple/easy-to-use;
specialized/dedicated; preventive/precautionary; confidential/protected; gender-responsive/gender-sensitive;
cross-border/transboundary; multi-year/long-range; peer-reviewed/externally reviewed; risk-based/targeted;
community-led/locally owned; mobile/itinerant; multilingual/plurilingual; certified/accredited; rural/remote;
coastal/littoral; urban/metropolitan; offshore/maritime; experimental/exploratory; existing/current; informal/ad hoc
""")

HEADS = phrases("""
registers of/records of/inventories of; training courses on/instruction in/courses on; guidelines on/guidance
on/technical instructions on; legislation on/laws on/statutory rules on; statistics on/figures on/quantitative
information about; focal points for/contact points for/liaison officers for; laboratories for/testing facilities for;
inspections of/on-site visits to/spot checks of; insurance schemes for/mutual funds for; early warning of/advance
notice of/timely alerts about; research on/studies of/scientific work on; standards for/norms for/specifications for;
awareness campaigns on/information campaigns on/outreach on; tax relief for/fiscal incentives for; procurement
of/purchasing of; markets for/trade in/commerce in; storage of/warehousing of/safekeeping of; labelling of/marking of;
transport of/carriage of/movement of; recycling of/reuse of/recovery of; maintenance of/upkeep of/servicing of;
permits for/licences for/authorizations for; complaint procedures concerning/grievance mechanisms for; partnerships
on/alliances on; databases of/data banks on; maps of/atlases of; subsidies for/financial support for; access
to/availability of; quality control of/quality assurance for; rules on the disposal of/procedures for the destruction
of; networks of experts on/rosters of specialists in; handbooks on/manuals on/practical guides to; apprenticeships
in/vocational training in; exchange of information on/sharing of intelligence on; impact assessments of/studies of the
effects of; price monitoring of/market surveillance of; emergency plans for/contingency plans for; consultations
on/dialogue on; codes of conduct for/ethical rules on; audits of/external examination of
""")

NAMED = phrases("""
in the {} basin/in the basin of {}; in the province of {}/in {} province; under the {} initiative/within the {}
programme; in accordance with the {} Protocol/pursuant to the {} Protocol; as set out in the {} Declaration/as agreed
in the {} Declaration; on the islands of {}/in the {} archipelago; along the {} corridor/on the {} route; through the
{} Fund/with resources of the {} Fund; following the {} accident/in the light of the {} accident; in the port of {}/at
{} harbour
""")

MEANS = phrases("""
through/by means of/by way of; on the basis of/building on; including by using/notably with the help of; by making
better use of/by relying more on
""")
PURPOSES = phrases("in order to/so as to/with the aim to; where necessary to/where this is needed to")
RESPECTS = phrases("""
taking into account/bearing in mind/having regard to; without prejudice to/while respecting; with particular attention
to/with special emphasis on; in line with/consistent with/in conformity with
""")
PARTNERS = phrases("""
in cooperation with/together with/jointly with; with the support of/assisted by; in consultation with/after consulting
""")
BODIES = phrases("""
civil society/non-governmental organizations; the private sector/industry/business; universities/academic
institutions; customs authorities/customs services; local communities/people living nearby; trade unions/workers'
organizations; consumer associations/consumer groups; coastguards/maritime police; professional
associations/professional bodies; regional development banks/multilateral lenders; indigenous peoples/indigenous
communities; youth organizations/young people; parliaments/legislatures; public health services/health authorities;
farmers' cooperatives/growers' unions; shipowners/shipping companies; museums and archives/memory institutions;
standard-setting bodies/standardization bodies
""")
DEADLINES = phrases("by {}/no later than {}/before the end of {}")
BRIEF = phrases(
    "as appropriate/where appropriate; to the extent possible/as far as possible; as a matter of priority/without delay"
)

# Each field is a section of a list: its heading, and the things its items are about.
FIELDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "Ports and shipping": phrases("""
        tugboats/harbour tugs; dredging/removal of silt; ballast water/water in ballast tanks; lighthouses/beacons;
        cranes/lifting gear; stowaways/clandestine passengers; container seals/locks of containers; pilots/pilotage;
        shipwrecks/sunken vessels; ferries/passenger boats; anchorages/moorings; bunker fuel/ship's fuel; seafarers'
        wages/pay of crews; hull coatings/antifouling paint; tide tables/tidal forecasts; oil slicks/spills of oil;
        dockworkers/stevedores; flags of convenience/open ship registries; lifeboats/rescue craft; demurrage/waiting
        charges; icebreaking/clearing of ice; quays/wharves; cargo manifests/lists of freight; piracy/armed robbery at
        sea"""),
    "Farming and seeds": phrases("""
        seed banks/germplasm collections; millet/sorghum; locusts/swarming insects; irrigation canals/water channels;
        pesticide residues/traces of pesticides; beekeeping/apiculture; pasture/grazing land; veterinary
        vaccines/livestock immunization; grain silos/granaries; fertilizers/soil nutrients; tractors/farm machinery;
        rice paddies/flooded fields; crop insurance/harvest guarantees; soil erosion/loss of topsoil; orchards/fruit
        trees; sharecroppers/tenant farmers; goats/small ruminants; weeds/invasive plants; cocoa/cacao beans; cold
        chains/refrigerated storage; droughts/dry spells; compost/organic manure; slaughterhouses/abattoirs;
        greenhouse vegetables/produce grown under glass"""),
    "Schools and learning": phrases("""
        textbooks/school books; truancy/absence from class; school meals/canteens; teachers' salaries/pay of teachers;
        sign language/signing; kindergartens/nursery schools; examinations/tests of attainment; illiteracy/inability
        to read; scholarships/study grants; playgrounds/school yards; dormitories/boarding houses; science
        laboratories/experimental teaching; bullying/harassment of pupils; libraries/reading rooms; distance
        learning/remote teaching; school buses/transport of pupils; curricula/teaching plans; refugee
        children/displaced pupils; music lessons/teaching of music; evening classes/adult education; braille/tactile
        print; apprentices/trainees; sanitation in schools/latrines for pupils; class sizes/numbers of pupils in a
        class"""),
    "Firearms": phrases("""
        firearms/small arms; ammunition/cartridges; serial numbers/markings on weapons; ballistic evidence/forensic
        traces of shots; converted blank guns/altered gas pistols; gun dealers/arms sellers; stockpiles/depots;
        brokering/intermediary activities; museums' weapons/historical arms; explosives/detonators; end-user
        certificates/end-use documents; silencers/suppressors; hunting rifles/sporting guns; craft
        production/home-made guns; parcel post/postal consignments; amnesties/voluntary surrender; tracing
        requests/enquiries about origin; deactivated weapons/decommissioned guns; body armour/bulletproof vests;
        printed components/parts made by printers; darknet sales/hidden online trade; night sights/optical devices;
        armed escorts/guarded convoys; lost guns/missing weapons"""),
    "Radio and telecommunications": phrases("""
        spectrum/frequencies; satellites/orbital stations; jamming/harmful interference; amateur radio/radio
        hobbyists; submarine cables/undersea lines; roaming charges/fees for calls abroad; emergency numbers/distress
        calls; antennas/aerials; spam/unsolicited messages; number portability/keeping of telephone numbers;
        broadband/high-speed connections; encryption/ciphers; community broadcasters/local stations; rural
        telephony/village telephones; radio astronomy/radio telescopes; counterfeit handsets/fake telephones; data
        centres/server farms; call centres/telephone services; subtitles/captions; relay towers/masts; weather
        balloons/radiosondes; internet exchanges/peering points; prepaid cards/cards without contract; bandwidth
        auctions/sales of spectrum"""),
    "Forests and wildlife": phrases("""
        timber/sawn wood; rangers/wardens; poaching/illegal hunting; elephants/ivory; mangroves/tidal woods;
        wildfires/forest fires; bushmeat/meat of wild animals; orchids/ornamental plants; migratory birds/birds of
        passage; charcoal/wood fuel; rosewood/tropical hardwood; pangolins/scaly anteaters; peatlands/bogs;
        reforestation/planting of trees; ecotourism/nature tourism; turtles/tortoises; wildlife corridors/strips for
        passage of animals; resin/gum; medicinal herbs/healing plants; sawmills/wood processing; coral reefs/corals;
        trophies/stuffed animals; beetles/bark pests; logging concessions/felling rights"""),
    "Prisons and justice": phrases("""
        prison overcrowding/overfull prisons; juvenile offenders/young delinquents; legal aid/free counsel;
        bail/release on surety; interpreters in court/court interpretation; parole/conditional release; solitary
        confinement/isolation of prisoners; witnesses/persons who testify; bailiffs/court officers; plea
        bargaining/negotiated pleas; mediation/amicable settlement; fingerprints/dactyloscopic records; pretrial
        detention/custody on remand; extradition/surrender of fugitives; bribery/corrupt payments; prison
        libraries/books for prisoners; victims' compensation/redress for victims; electronic tags/ankle bracelets;
        case backlogs/delays in court; jurors/lay judges; prison labour/work of inmates; mothers in prison/imprisoned
        women with infants; asset recovery/return of stolen property; wiretaps/interception of calls"""),
    "Health": phrases("""
        midwives/birth attendants; measles/rubella; antibiotics/antimicrobials; blood donors/blood banks; tobacco
        advertising/promotion of cigarettes; malaria nets/bed nets; insulin/diabetes treatment; dental care/oral
        health; ambulances/emergency vehicles; mental illness/psychiatric disorders; clinical trials/tests on
        patients; snake bites/venom; nursing homes/care of the elderly; organ transplants/transplantation; sugary
        drinks/soft drinks; tuberculosis/lung infections; health insurance/sickness funds; generic drugs/unbranded
        medicines; radiation therapy/radiotherapy; eyeglasses/visual aids; infant formula/breast-milk substitutes;
        falsified vaccines/fake medicines; waiting lists/queues for surgery; asbestos/hazardous fibres"""),
    "Water and cities": phrases("""
        sewage/waste water; drinking fountains/public taps; tenants/rented housing; bus lanes/lanes for public
        transport; street vendors/hawkers; flood walls/embankments; groundwater/aquifers; landfills/rubbish dumps;
        cyclists/bicycle paths; informal settlements/slums; noise at night/nocturnal noise; water meters/metering of
        water; street lighting/lamps; leaking pipes/losses of water; parks/green spaces; building permits/construction
        approvals; lead pipes/lead in water; tram lines/light rail; elevators/lifts; rainwater/run-off; heritage
        facades/old buildings; ring roads/bypasses; rat control/rodents; heat islands/overheated streets"""),
    "Mining and energy": phrases("""
        cobalt/battery metals; tailings dams/mine waste ponds; gas flaring/burning of gas; wind turbines/wind power;
        uranium/nuclear fuel; coal miners/pit workers; power cuts/blackouts; solar roofs/photovoltaic panels; mercury
        in gold mining/amalgamation of gold; hydropower/dams for electricity; pipelines/conduits of gas; artisanal
        miners/small-scale diggers; diamonds/gemstones; royalties/mining dues; deep-sea nodules/minerals of the
        seabed; electric meters/metering of power; petrol stations/filling stations; cooking stoves/cookers;
        biogas/gas from waste; abandoned shafts/disused mines; quarry dust/silica dust; transformers/substations; heat
        pumps/heating of houses; sand extraction/dredging of sand"""),
}

STATES: tuple[tuple[str, str], ...] = (
    ("Albania", "ALB"),
    ("Angola", "AGO"),
    ("Argentina", "ARG"),
    ("Austria", "AUT"),
    ("Bangladesh", "BGD"),
    ("Belgium", "BEL"),
    ("Benin", "BEN"),
    ("Bhutan", "BTN"),
    ("Botswana", "BWA"),
    ("Brazil", "BRA"),
    ("Cambodia", "KHM"),
    ("Canada", "CAN"),
    ("Chad", "TCD"),
    ("Chile", "CHL"),
    ("China", "CHN"),
    ("Colombia", "COL"),
    ("Croatia", "HRV"),
    ("Cuba", "CUB"),
    ("Cyprus", "CYP"),
    ("Denmark", "DNK"),
    ("Ecuador", "ECU"),
    ("Egypt", "EGY"),
    ("Estonia", "EST"),
    ("Fiji", "FJI"),
    ("Finland", "FIN"),
    ("France", "FRA"),
    ("Gabon", "GAB"),
    ("Georgia", "GEO"),
    ("Germany", "DEU"),
    ("Ghana", "GHA"),
    ("Greece", "GRC"),
    ("Guatemala", "GTM"),
    ("Haiti", "HTI"),
    ("Honduras", "HND"),
    ("Hungary", "HUN"),
    ("Iceland", "ISL"),
    ("India", "IND"),
    ("Indonesia", "IDN"),
    ("Iraq", "IRQ"),
    ("Ireland", "IRL"),
    ("Italy", "ITA"),
    ("Japan", "JPN"),
    ("Jordan", "JOR"),
    ("Kenya", "KEN"),
    ("Latvia", "LVA"),
    ("Lebanon", "LBN"),
    ("Malawi", "MWI"),
    ("Malaysia", "MYS"),
    ("Mali", "MLI"),
    ("Malta", "MLT"),
    ("Mexico", "MEX"),
    ("Mongolia", "MNG"),
    ("Morocco", "MAR"),
    ("Namibia", "NAM"),
    ("Nepal", "NPL"),
    ("Norway", "NOR"),
    ("Pakistan", "PAK"),
    ("Panama", "PAN"),
    ("Peru", "PER"),
    ("Poland", "POL"),
    ("Portugal", "PRT"),
    ("Qatar", "QAT"),
    ("Senegal", "SEN"),
    ("Spain", "ESP"),
    ("Sweden", "SWE"),
    ("Thailand", "THA"),
    ("Tunisia", "TUN"),
    ("Uganda", "UGA"),
    ("Uruguay", "URY"),
    ("Zambia", "ZMB"),
)  # fmt: skip -- a table of pairs is read in lines, not one pair a line
