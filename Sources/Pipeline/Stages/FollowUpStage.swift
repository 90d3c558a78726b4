import Domain
import Store

struct FollowUpStage {
    let settings: Settings
    let transaction: Transaction
    func effects(seenIn period: Period) throws -> [Effect] { [] }
}
