import Foundation
import Publishing

/// Creates the folders and commented files of a new workspace (`est init`).
public struct NewWorkspace {
    private let workspace: Workspace
    private let configuration: String

    /// Names the workspace to create, and the text of its `kommun.yml`; nothing is written yet.
    public init(_ workspace: Workspace, configuration: String) {
        self.workspace = workspace
        self.configuration = configuration
    }

    /// Writes missing files and folders, never over a file, and returns the paths of the files written.
    ///
    /// Throws `RunError.storage` where a file or folder cannot be written.
    public func make() throws -> [String] {
        do {
            let folders = [
                workspace.deliveries.appending(path: "skolan"), workspace.rosters,
                workspace.decisions, workspace.answers, workspace.measures, workspace.aliases,
                workspace.reports,
            ]
            for folder in folders {
                try FileManager.default.createDirectory(
                    at: folder,
                    withIntermediateDirectories: true
                )
            }
            let files = [("inbox/kommun.yml", configuration)] + NewWorkspace.files
            return try files.compactMap { name, text in
                let url = workspace.root.appending(path: name)
                guard !FileManager.default.fileExists(atPath: url.path) else { return nil }
                try Durable.write(Array(text.utf8), to: url)
                return name
            }
        } catch let error as CocoaError {
            throw Durable.failure(.makeFolder, workspace.root, error)
        }
    }

    private static let files: [(String, String)] = [
        ("inbox/omraden.geojson", areas),
        (
            "inbox/platser.csv",
            "namn;alias;typ;område;lat;lon\nExempelskolan;skolan;skola;;58,275;11,435\n"
        ),
        ("inbox/kalender.csv", "från;till;vad;område\n"),
        ("inbox/HANDBOK.html", Handbook().text),
        (".gitignore", ".est/\nreports/\n"),
    ]

    /// Example areas: two squares, to be replaced by the municipality's own.
    private static let areas = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"id": "vaster", "namn": "Väster"}, "geometry": {"type": "Polygon",
            "coordinates": [[[11.42, 58.27], [11.43, 58.27], [11.43, 58.28], [11.42, 58.28], [11.42, 58.27]]]}},
          {"type": "Feature", "properties": {"id": "oster", "namn": "Öster"}, "geometry": {"type": "Polygon",
            "coordinates": [[[11.43, 58.27], [11.44, 58.27], [11.44, 58.28], [11.43, 58.28], [11.43, 58.27]]]}}
        ]}

        """
}
