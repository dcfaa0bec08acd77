//! What the disk gives: how often a second a write of 1 KiB can be made durable, and how much a folder takes.

use std::error::Error;
use std::fs::{File, OpenOptions};
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::Path;
use std::time::{Duration, Instant};

const WRITE: [u8; 1024] = [0xa5; 1024];
/// Of the file that is overwritten.
const PREALLOCATED: u64 = 16 * 1024 * 1024;

/// `fdatasync`s a second, each after a write of 1 KiB: to a growing file, and over a preallocated one.
pub(crate) fn sync_rates(folder: &Path, lasting: Duration) -> Result<(f64, f64), Box<dyn Error>> {
    let append = rate(&folder.join("append"), lasting, None)?;
    let overwrite = rate(&folder.join("overwrite"), lasting, Some(PREALLOCATED))?;
    Ok((append, overwrite))
}

fn rate(path: &Path, lasting: Duration, preallocated: Option<u64>) -> Result<f64, Box<dyn Error>> {
    let file = OpenOptions::new().write(true).create(true).truncate(true).open(path)?;
    if let Some(length) = preallocated {
        file.write_all_at(&vec![0; usize::try_from(length)?], 0)?;
        file.sync_all()?;
    }
    let (began, mut syncs, mut at) = (Instant::now(), 0u32, 0);
    while began.elapsed() < lasting {
        file.write_all_at(&WRITE, at)?;
        File::sync_data(&file)?;
        at = (at + WRITE.len() as u64) % preallocated.unwrap_or(u64::MAX);
        syncs += 1;
    }
    std::fs::remove_file(path)?;
    Ok(f64::from(syncs) / began.elapsed().as_secs_f64())
}

/// Bytes written so far to the block device that holds this file, by everybody; 0 where the system does not say.
pub(crate) fn written(file: &Path) -> Result<u64, Box<dyn Error>> {
    const SECTOR: u64 = 512;
    let device = std::fs::metadata(file)?.dev();
    let path = format!("/sys/dev/block/{}:{}/stat", rustix::fs::major(device), rustix::fs::minor(device));
    let Ok(stat) = std::fs::read_to_string(path) else { return Ok(0) };
    Ok(stat.split_whitespace().nth(6).ok_or("no sectors in the device's figures")?.parse::<u64>()? * SECTOR)
}

/// Bytes that the files of a folder take on the disk.
pub(crate) fn usage(folder: &Path) -> Result<u64, Box<dyn Error>> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder)? {
        bytes += entry?.metadata()?.blocks() * 512;
    }
    Ok(bytes)
}
