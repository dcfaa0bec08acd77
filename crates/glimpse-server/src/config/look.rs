//! The settings of what people see: brand and regions.

use std::path::PathBuf;

use super::{BrandSettings, ConfigError, Region, Regions, SiteUrl, read::Read};
use crate::brand::{Brand, BrandError, Typed};

/// Characters of a region's name and country.
const NAME_CHARS_MAX: usize = 60;
/// Regions that know each other.
const REGIONS_MAX: usize = 50;

impl Read {
    pub(super) fn brand(&mut self) -> Result<BrandSettings, ConfigError> {
        let mut part = |path: &str, accepted: &str, typed: fn(&str) -> Typed<'_>| {
            self.parsed(path, accepted, |text| Brand::parse(typed(text)).ok())
        };
        let accent = "empty, or # and six hexadecimal digits of a colour dark enough to be read, like #0b5d66";
        let [text, support] = [BrandError::Text, BrandError::Support].map(|error| error.to_string());
        let accent = part("brand.accent", accent, |accent| Typed { accent, ..Typed::default() })?;
        let intro = part("brand.intro", &text, |intro| Typed { intro, ..Typed::default() })?;
        let footer = part("brand.footer", &text, |footer| Typed { footer, ..Typed::default() })?;
        let support = part("brand.support", &support, |support| Typed { support, ..Typed::default() })?;
        let file = self.text("brand.logo_file")?;
        let logo_file = (!file.is_empty()).then(|| PathBuf::from(file));
        Ok(BrandSettings { brand: accent.or(&intro).or(&footer).or(&support), logo_file })
    }

    pub(super) fn regions(&mut self) -> Result<Option<Regions>, ConfigError> {
        let accepted = "code | name | country | https://address for each region, with semicolons between them";
        let mut all = self.parsed("site.regions", accepted, regions)?;
        let codes: Vec<&str> = all.iter().map(|region| region.code.as_str()).collect();
        let one_of = if codes.is_empty() {
            "empty, as site.regions is".to_owned()
        } else {
            format!("one of {}", codes.join(", "))
        };
        let here = self.parsed("site.region", &one_of, |code| match codes.is_empty() {
            true => code.is_empty().then_some(0),
            false => codes.iter().position(|known| *known == code),
        })?;
        Ok((!all.is_empty()).then(|| Regions { here: all.remove(here), others: all }))
    }
}

fn regions(text: &str) -> Option<Vec<Region>> {
    let entries = text.split(';').map(str::trim).filter(|entry| !entry.is_empty());
    let regions: Vec<Region> = entries.map(region).collect::<Option<_>>()?;
    let is_once = |region: &Region| regions.iter().filter(|other| other.code == region.code).count() == 1;
    (regions.len() <= REGIONS_MAX && regions.iter().all(is_once)).then_some(regions)
}

fn region(entry: &str) -> Option<Region> {
    let [code, name, country, url] = entry.split('|').map(str::trim).collect::<Vec<_>>().try_into().ok()?;
    let is_code = !code.is_empty()
        && code.len() <= 16
        && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let is_name =
        |name: &str| !name.is_empty() && name.chars().count() <= NAME_CHARS_MAX && !name.contains(char::is_control);
    let url = SiteUrl::parse(url)?;
    let is_good = is_code && is_name(name) && is_name(country);
    is_good.then(|| Region { code: code.to_owned(), name: name.to_owned(), country: country.to_owned(), url })
}
